// One text in five is for the test, by a hash of its words: the same texts on every day and machine.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const [head, ...lines] = readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean);
const text = head.split('\t').indexOf('text');
const parts = { train: [head], test: [head] };
const seen = new Set();
for (const line of lines) {
  const words = line.split('\t')[text].toLowerCase().replace(/@\w+|https?:\S+/g, '').replace(/\W+/g, ' ').trim();
  if (seen.has(words)) continue;
  seen.add(words);
  parts[createHash('sha256').update(words).digest()[0] % 5 === 0 ? 'test' : 'train'].push(line);
}

for (const [name, rows] of Object.entries(parts)) writeFileSync(`${name}.tsv`, rows.join('\n') + '\n');
