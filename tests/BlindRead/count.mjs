// Wins, ties and losses of drafts by the verdicts of readers: lines of "number TAB empathy TAB ownership TAB specificity TAB step TAB canned TAB all",
// each 1, 2 or 0 for neither (canned: the one that sounds more canned). node count.mjs KEY.json VERDICTS.tsv ...
import { readFileSync } from 'node:fs';

const [keyFile, ...files] = process.argv.slice(2);
const ours = new Map(JSON.parse(readFileSync(keyFile, 'utf8')).map(pair => [pair.n, pair.ours]));
const questions = ['empathy', 'ownership', 'specificity', 'next step', 'more canned', 'as a whole'];
const counts = questions.map(() => ({ ours: 0, tie: 0, theirs: 0 }));
let read = 0;
for (const line of files.flatMap(file => readFileSync(file, 'utf8').split('\n')).filter(each => /^\d+\t/.test(each))) {
  const [n, ...verdicts] = line.trim().split('\t').map(Number);
  if (!ours.has(n) || verdicts.length !== questions.length) throw new Error(`not a verdict: ${line}`);
  verdicts.forEach((verdict, i) => counts[i][verdict === 0 ? 'tie' : verdict === ours.get(n) ? 'ours' : 'theirs']++);
  read++;
}

const wilson = (k, n) => {
  const [z, p] = [1.96, k / n];
  const [centre, half, by] = [p + z * z / (2 * n), z * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)), 1 + z * z / n];
  return `${p.toFixed(3)} (${((centre - half) / by).toFixed(3)}-${((centre + half) / by).toFixed(3)})`;
};
console.log(`${read} judgements`);
questions.forEach((question, i) => console.log(
  `${question}: draft ${counts[i].ours}, equal ${counts[i].tie}, brand ${counts[i].theirs}; draft ${wilson(counts[i].ours, read)}, draft or equal ${wilson(counts[i].ours + counts[i].tie, read)}`));
