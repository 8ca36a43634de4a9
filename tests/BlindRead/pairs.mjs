// Pairs of a draft and the brand's own reply to the same message, masked and in random order; and the key to them.
// node pairs.mjs THREADS.jsonl DRAFTS.jsonl LABELS.tsv SEED COUNT OUT-FOLDER KEY-OF-AN-EARLIER-RUN...
// For reading while templates are written, ONLY names keys whose threads alone are drawn, and COUNT (of run.sh) how many.
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';

const [threadsFile, draftsFile, labelsFile, seed, count, out, ...earlier] = process.argv.slice(2);
const only = process.env.ONLY ? new Set(process.env.ONLY.split(',').flatMap(key => JSON.parse(readFileSync(key, 'utf8')).map(pair => pair.id))) : null;
const read = new Set(earlier.flatMap(key => JSON.parse(readFileSync(key, 'utf8')).map(pair => pair.id)));
const lines = file => readFileSync(file, 'utf8').split('\n').filter(line => line.trim());
const drafts = new Map(lines(draftsFile).map(line => JSON.parse(line)).map(each => [each.id, each.draft?.text]));
const [head, ...rows] = lines(labelsFile).map(line => line.split('\t'));
const answered = new Set(rows.filter(row => row[head.indexOf('reply')] === 'yes').map(row => row[head.indexOf('text')].trim()));

// mulberry32: small, and the same everywhere
let state = Number(seed);
const random = () => {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
const shuffled = list => list.map(each => [random(), each]).sort((a, b) => a[0] - b[0]).map(each => each[1]);

const mask = (text, company) => text
  .replace(/https?: ?\/\/\S+/gi, '[link]')
  .replace(/^(?:@\w+[\s,:]*)+/, '')
  .replace(/@\w+/g, '[name]')
  .replace(new RegExp(company.replace(/(?:cares?|support|help|ask|team|_us|_)/gi, '').trim() || company, 'gi'), '[brand]')
  .replace(/\bthe team\b/g, '[brand]')
  .replace(/\b(Hi|Hey|Hello|Hiya|Dear|Thanks|Thank you|Sorry)(,?) (?!There\b|Team\b|For\b|You\b)(\p{Lu}[\p{L}'’]+)(?=[\s,.!?:])/gu, '$1$2 [name]')
  .replace(/\s*(?:[\^~*\/-]|\/\/|\.)\s?[A-Z][A-Za-z]{0,10}\s*$/, '')
  .replace(/\s+/g, ' ').trim()
  .replace(/^\p{Ll}/u, first => first.toUpperCase());

const usable = lines(threadsFile).map((line, i) => ({ ...JSON.parse(line), id: `care-${i}` }))
  .filter(thread => !read.has(thread.id) && (!only || only.has(thread.id)) && thread.turns.length === 1 && thread.final_agent_reply && drafts.get(thread.id) && answered.has(thread.turns[0].text.trim()));
const pairs = shuffled(usable).slice(0, Number(count)).map((thread, i) => {
  const ours = random() < 0.5 ? 1 : 2;
  const [one, two] = [drafts.get(thread.id), thread.final_agent_reply].map(text => mask(text, thread.company));
  return { n: i + 1, id: thread.id, ours, customer: mask(thread.turns[0].text, thread.company), replies: ours === 1 ? [one, two] : [two, one] };
});

mkdirSync(out, { recursive: true });
writeFileSync(`${out}/key.json`, JSON.stringify(pairs.map(({ n, id, ours }) => ({ n, id, ours })), null, 1));
writeFileSync(`${out}/pairs.txt`, pairs.map(pair =>
  `#${pair.n}\ncustomer: ${pair.customer}\nreply 1: ${pair.replies[0]}\nreply 2: ${pair.replies[1]}\n`).join('\n'));
console.error(`${pairs.length} pairs of ${usable.length} threads`);
