/** Accuracy and macro F1 of labels given against true ones. */
export function figures(truth, given) {
  const labels = [...new Set(truth)];
  const f1 = labels.map(label => {
    const hits = truth.filter((one, i) => one === label && given[i] === label).length;
    const both = truth.filter(one => one === label).length + given.filter(one => one === label).length;
    return both ? 2 * hits / both : 0;
  });
  return {
    accuracy: truth.filter((one, i) => one === given[i]).length / truth.length,
    macroF1: f1.reduce((sum, one) => sum + one, 0) / labels.length,
  };
}

export function print(system, column, { accuracy, macroF1 }, micros) {
  console.log([system.padEnd(42), column.padEnd(10), accuracy.toFixed(3).padStart(9), macroF1.toFixed(3).padStart(9), micros.padStart(12)].join(' '));
}
