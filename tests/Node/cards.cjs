// Parses cards with Microsoft's own renderer at version 1.5 and says what is wrong. usage: node cards.cjs CARDS.jsonl
const { readFileSync } = require('node:fs');
const { AdaptiveCard, SerializationContext, Versions } = require('adaptivecards/dist/adaptivecards.js');

// It passes over members that it does not know, and cards without a version: these are looked at here.
const known = {
  AdaptiveCard: ['type', 'version', 'body', 'fallbackText', 'refresh'],
  TextBlock: ['type', 'text', 'wrap', 'weight'],
  RichTextBlock: ['type', 'inlines'],
  TextRun: ['type', 'text', 'weight', 'color', 'isSubtle'],
  Container: ['type', 'items', 'style'],
  'Input.Text': ['type', 'id', 'label', 'value', 'isMultiline', 'maxLength'],
  'Input.ChoiceSet': ['type', 'id', 'label', 'choices', 'value'],
  ActionSet: ['type', 'actions'],
  'Action.Execute': ['type', 'title', 'style', 'verb', 'data', 'fallback', 'associatedInputs'],
  'Action.Submit': ['type', 'title', 'style', 'data'],
  'Action.ShowCard': ['type', 'title', 'style', 'card'],
};

function faultsOf(node, path = '') {
  if (Array.isArray(node)) return node.flatMap((each, i) => faultsOf(each, `${path}[${i}]`));
  if (node === null || typeof node !== 'object') return [];
  const members = node.type === undefined ? null : known[node.type];
  const own = node.type !== undefined && !members ? [`${path}: unknown type ${node.type}`] : [];
  if (members) own.push(...Object.keys(node).filter(name => !members.includes(name)).map(name => `${path}: unknown member ${name}`));
  return [...own, ...Object.entries(node).filter(([name]) => name !== 'data').flatMap(([name, value]) => faultsOf(value, `${path}.${name}`))];
}

let bad = 0;
for (const line of readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean)) {
  const json = JSON.parse(line);
  const context = new SerializationContext(Versions.v1_5);
  const card = new AdaptiveCard();
  card.parse(json, context);
  const faults = [...faultsOf(json), ...(json.version === '1.5' ? [] : ['no version 1.5'])];
  for (let i = 0; i < context.eventCount; i++) faults.push(context.getEventAt(i).message);
  for (const failure of card.validateProperties().validationEvents) faults.push(failure.message);
  if (faults.length > 0 && bad++ < 10) console.log(faults.join('; '));
}
process.exit(bad > 0 ? 1 : 0);
