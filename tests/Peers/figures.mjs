const Draws = 1000;
const Z = 1.959964; // 95%

/** Accuracy (Wilson) and macro F1 (bootstrap, always the same draws) of labels given against true ones, with 95% intervals. */
export function figures(truth, given) {
  const all = truth.map((_, i) => i);
  const chance = generator(1);
  const resampled = Array.from({ length: Draws }, () => macroF1(truth, given, all.map(() => Math.floor(chance() * all.length))))
    .sort((a, b) => a - b);
  return {
    accuracy: wilson(truth.filter((one, i) => one === given[i]).length, truth.length),
    macroF1: { value: macroF1(truth, given, all), low: resampled[Math.floor(Draws * 0.025)], high: resampled[Math.ceil(Draws * 0.975) - 1] },
  };
}

export function print(system, column, { accuracy, macroF1 }, micros) {
  console.log([system.padEnd(36), column.padEnd(10), shown(accuracy).padStart(20), shown(macroF1).padStart(20), micros.padStart(12)].join(' '));
}

const shown = ({ value, low, high }) => `${value.toFixed(3)} (${low.toFixed(3)}-${high.toFixed(3)})`;

function macroF1(truth, given, drawn) {
  const [hits, both] = [new Map(), new Map()];
  const add = (counts, label) => counts.set(label, (counts.get(label) ?? 0) + 1);
  for (const i of drawn) {
    add(both, truth[i]);
    add(both, given[i]);
    if (truth[i] === given[i]) add(hits, truth[i]);
  }

  const labels = [...new Set(drawn.map(i => truth[i]))];
  return labels.reduce((sum, label) => sum + 2 * (hits.get(label) ?? 0) / both.get(label), 0) / labels.length;
}

/** E. B. Wilson, Probable inference, the law of succession, and statistical inference (1927). */
function wilson(right, of) {
  const [share, z2] = [right / of, Z * Z / of];
  const middle = (share + z2 / 2) / (1 + z2);
  const half = Z * Math.sqrt(share * (1 - share) / of + z2 / (4 * of)) / (1 + z2);
  return { value: share, low: middle - half, high: middle + half };
}

/** Park and Miller's minimal standard generator (1988). */
function generator(seed) {
  let state = seed;
  return () => (state = state * 48271 % 2147483647) / 2147483647;
}
