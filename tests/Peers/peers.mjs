import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import nlp from 'node-nlp';
import vader from 'vader-sentiment';
import { figures, print } from './figures.mjs';

const column = process.argv[2];
const train = read('train.tsv');
const test = read('test.tsv');
const truth = test.map(row => row.label);

fastText();
await nlpJs();
if (column === 'sentiment') vaderRules();

function read(file) {
  const [head, ...lines] = readFileSync(file, 'utf8').split('\n').filter(Boolean).map(line => line.split('\t'));
  return lines.map(cells => {
    const cell = name => cells[head.indexOf(name)];
    const label = column === 'complaint' ? (cell('intent') === 'complaint' ? 'yes' : 'no') : cell(column);
    return { label, text: cell('text').replace(/https?:\S+/g, ' url ').replace(/@\w+/g, ' user ') };
  }).filter(row => row.label);
}

/** Words and pairs, pieces of 2 to 5 characters, as ours; the rest as its authors advise for small sets. */
function fastText() {
  const plain = row => row.text.toLowerCase().replace(/([.!?,'"()])/g, ' $1 ');
  writeFileSync('ft.train', train.map(row => `__label__${row.label} ${plain(row)}`).join('\n') + '\n');
  const texts = test.map(plain).join('\n') + '\n';
  execFileSync('fasttext', 'supervised -input ft.train -output ft -wordNgrams 2 -minn 2 -maxn 5 -dim 50 -epoch 25 -lr 0.5 -thread 1 -verbose 0'.split(' '));
  const predict = input => execFileSync('fasttext', ['predict-prob', 'ft.bin', '-'], { input, maxBuffer: 1 << 28 }).toString();
  const given = predict(texts).trim().split('\n').map(line => line.split(' ')[0].replace('__label__', ''));
  const [once, often] = [1, 41].map(times => timed(() => predict(texts.repeat(times))));
  print('fastText, words 1-2, characters 2-5', column, figures(truth, given), ((often - once) / 40 / test.length).toFixed(0));
}

async function nlpJs() {
  const manager = new nlp.NlpManager({ languages: ['en'], forceNER: false, nlu: { log: false }, autoSave: false });
  for (const row of train) manager.addDocument('en', row.text, row.label);
  await manager.train();
  const given = [];
  const start = process.hrtime.bigint();
  for (const row of test) given.push((await manager.nlp.process('en', row.text)).intent);
  print('NLP.js', column, figures(truth, given), (Number(process.hrtime.bigint() - start) / 1e3 / test.length).toFixed(0));
}

function vaderRules() {
  const start = process.hrtime.bigint();
  const given = test.map(row => {
    const { compound } = vader.SentimentIntensityAnalyzer.polarity_scores(row.text);
    return compound >= 0.05 ? 'positive' : compound <= -0.05 ? 'negative' : 'neutral';
  });
  print('VADER, rules alone', column, figures(truth, given), (Number(process.hrtime.bigint() - start) / 1e3 / test.length).toFixed(0));
}

function timed(work) {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e3;
}
