// A playbook for a brand: the common one with the brand's own next steps, topics and articles in place of the common ones.
// node compose.mjs PLAYBOOK.yaml BRAND.yaml > templates/playbook.yaml
import { readFileSync } from 'node:fs';

const [common, own] = process.argv.slice(2).map(file => readFileSync(file, 'utf8').replace(/\r/g, ''));

// The top-level blocks of a file by key, each with its lines; the next steps in turn by theirs.
const blocks = (text, key) => new Map([...text.matchAll(key)].map(match => [match[1], match[0]]));
const top = text => blocks(text, /^([\w-]+):.*\n(?:(?:[ #-].*)?\n)*/gm);
const steps = text => blocks(text.slice(text.indexOf('\n') + 1), /^ {2}([\w\/-]+):.*\n(?:(?: {3,}.*)?\n)*/gm);

const merged = new Map([...top(common), ...top(own)]);
const resolution = new Map([...steps(top(common).get('resolution')), ...steps(top(own).get('resolution'))]);
merged.set('resolution', `resolution:\n${[...resolution.values()].join('')}`);
process.stdout.write([...merged.values()].join(''));
