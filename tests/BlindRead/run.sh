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
cp "$here/playbook.yaml" "$work/templates/playbook.yaml"
node -e '
  const lines = require("fs").readFileSync(process.argv[1], "utf8").split("\n").filter(line => line.trim());
  lines.map(line => JSON.parse(line)).forEach((thread, i) => console.log(JSON.stringify({
    channel: "x", id: `care-${i}`, text: thread.turns[0].text, postedAt: thread.turns[0].datetime, author: { handle: thread.turns[0].who } })));
' "$data/care-threads.jsonl" > "$work/mentions.jsonl"
dotnet build -v q --nologo -c Release "$root/src/TriageBot.Server" > /dev/null
dotnet "$root/src/TriageBot.Server/bin/Release/net10.0/triagebot.dll" triage "$work/mentions.jsonl" --json --templates "$work/templates" > "$work/drafts.jsonl"
node "$here/pairs.mjs" "$data/care-threads.jsonl" "$work/drafts.jsonl" "$data/labelled-mentions.tsv" "$2" 120 "${@:3}"
