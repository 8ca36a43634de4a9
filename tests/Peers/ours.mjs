import { readFileSync } from 'node:fs';
import { print } from './figures.mjs';

const micros = /([\d.]+) us a text/.exec(readFileSync('ours.txt', 'utf8'))[1];
for (const head of JSON.parse(readFileSync('ours.json', 'utf8')).columns.filter(head => ['intent', 'sentiment', 'complaint'].includes(head.column))) {
  print(process.argv[2], head.column, head, `${micros} (all)`);
}
