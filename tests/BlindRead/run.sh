#!/usr/bin/env bash
# Drafts for real first messages beside the brands' own replies, masked and in random order, for readers who do not know which is which.
set -euo pipefail
[ $# -ge 3 ] && [ -d "$1" ] || { echo "usage: tests/BlindRead/run.sh ../shared/data SEED OUT-FOLDER [KEY-OF-AN-EARLIER-RUN...]      a new seed for each run; the key stays away from the readers" >&2; exit 2; }
data=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cp -r "$root/templates" "$work/templates"
node -e '
  const fs = require("fs");
  const lines = fs.readFileSync(process.argv[1], "utf8").split("\n").filter(line => line.trim());
  lines.map(line => JSON.parse(line)).forEach((thread, i) => fs.appendFileSync(`${process.argv[2]}/${thread.company}.jsonl`, JSON.stringify({
    channel: "x", id: `care-${i}`, text: thread.turns[0].text, postedAt: thread.turns[0].datetime, author: { handle: thread.turns[0].who } }) + "\n"));
' "$data/care-threads.jsonl" "$work"
dotnet build -v q --nologo -c Release "$root/src/TriageBot.Server" > /dev/null

# Each brand's messages with that brand's playbook; a brand without one is left out.
for own in "$here"/brands/*.yaml; do
  brand=$(basename "$own" .yaml)
  [ -f "$work/$brand.jsonl" ] || continue
  node "$here/compose.mjs" "$here/playbook.yaml" "$own" > "$work/templates/playbook.yaml"
  dotnet "$root/src/TriageBot.Server/bin/Release/net10.0/triagebot.dll" triage "$work/$brand.jsonl" --json --templates "$work/templates" >> "$work/drafts.jsonl"
done
node "$here/pairs.mjs" "$data/care-threads.jsonl" "$work/drafts.jsonl" "$data/labelled-mentions.tsv" "$2" "${COUNT:-120}" "${@:3}"
