#!/usr/bin/env bash
# Trains fastText, NLP.js and ours on the same part of a labelled file and asks all of them, and VADER, about the rest.
# needs: fasttext (Debian), node, npm; one thread each
set -euo pipefail
[ $# = 1 ] && [ -f "$1" ] || { echo "usage: tests/Peers/run.sh LABELLED.tsv      a file of ours, with id, text, intent, sentiment and complaint" >&2; exit 2; }
data=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

command -v fasttext > /dev/null || { echo "fasttext is not installed: apt-get install fasttext" >&2; exit 2; }
cp "$here"/package.json "$here"/*.mjs "$work"
(cd "$work" && npm install --no-audit --no-fund --silent)
(cd "$work" && node split.mjs "$data")

printf '%-36s %-10s %20s %20s %12s\n' system column accuracy 'macro F1' 'us a message'
for column in intent sentiment complaint; do
    (cd "$work" && node peers.mjs "$column")
done

dotnet build -v q --nologo -c Release "$root/src/TriageBot.Server" > /dev/null
ours="dotnet $root/src/TriageBot.Server/bin/Release/net10.0/triagebot.dll"
for models in "$work" "$root/models"; do
    $ours evaluate --train "$work/train.tsv" --data "$work/test.tsv" --encoder "$models" --json > "$work/ours.json" 2> "$work/ours.txt"
    (cd "$work" && node ours.mjs "$([ "$models" = "$work" ] && echo 'ours, linear tier' || echo 'ours, both tiers')")
done
