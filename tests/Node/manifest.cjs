// Validates a Teams app manifest against Microsoft's schema. usage: node manifest.cjs MANIFEST.json
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const Ajv = require('ajv-draft-04');
const formats = require('ajv-formats');

const manifest = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const folder = join(__dirname, 'node_modules/@microsoft/app-manifest/build/json-schemas/teams', `v${manifest.manifestVersion}`);
const ajv = new Ajv({ strict: false, allErrors: true });
formats(ajv);
const valid = ajv.compile(JSON.parse(readFileSync(join(folder, 'MicrosoftTeams.schema.json'), 'utf8')));
if (!valid(manifest)) {
  console.error(valid.errors.map(error => `${error.instancePath} ${error.message}`).join('\n'));
  process.exit(1);
}
