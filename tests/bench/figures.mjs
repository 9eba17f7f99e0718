// Figures of many measurements, and how they are printed.

export function sum(figures) {
  return figures.reduce((total, it) => total + it, 0);
}

export function mean(figures) {
  return sum(figures) / figures.length;
}

/** The figure that this share of all, 0 to 1, does not exceed. */
export function quantile(figures, share) {
  const sorted = [...figures].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** Median and 95th percentile. */
export function spread(figures) {
  return `${milliseconds(quantile(figures, 0.5))}, p95 ${milliseconds(quantile(figures, 0.95))}`;
}

export function milliseconds(figure) {
  if (figure >= 10_000) return `${(figure / 1000).toFixed(1)} s`;
  return `${figure.toFixed(figure < 10 ? 2 : 0)} ms`;
}

export function megabytes(bytes) {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`;
}

/** How many times as much the one is as the other. */
export function ratio(one, other) {
  return `${(one / other).toFixed(1)} ×`;
}

/** Prints sections, each with a title and rows of a name, a figure and what else there is to say of it. */
export function table(sections) {
  const wide = [0, 1].map((at) => Math.max(...sections.flatMap(([, rows]) => rows.map((row) => row[at].length))));
  for (const [title, rows] of sections) {
    console.log(title);
    for (const [name, figure, more = ""] of rows) {
      console.log(`  ${name.padEnd(wide[0])}  ${figure.padEnd(wide[1])}  ${more}`.trimEnd());
    }
  }
}

/**
 * nDCG at 10 over all queries of a collection: `rel[i]` gives the gains of the documents that answer
 * query i, and `ranked` is asked for the places of the documents, best first.
 */
export function ndcg({ queries, rel }, ranked) {
  const discounted = (gains) => sum(gains.slice(0, 10).map((gain, at) => gain / Math.log2(at + 2)));
  const scores = queries.map((query, at) => {
    const gains = rel[at];
    const ideal = discounted(Object.values(gains).sort((one, other) => other - one));
    return ideal === 0 ? 0 : discounted(ranked(query).map((place) => gains[place] ?? 0)) / ideal;
  });
  return mean(scores);
}
