// Plain tables.

/** Rows of cells under headings; the first column to the left, all others to the right. */
export function table(headings, rows) {
  const all = [headings, ...rows].map((row) => row.map(String));
  const widths = headings.map((_, at) => Math.max(...all.map((row) => row[at].length)));
  const padded = (cell, at) => (at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at]));
  return all.map((row) => row.map(padded).join('  ').trimEnd()).join('\n');
}

export const milliseconds = (time) => time.toFixed(1);
