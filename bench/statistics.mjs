// What is said of many measurements.

/** The smallest measurement that at least this share of all do not exceed (nearest rank). */
export function quantile(measurements, share) {
  const sorted = [...measurements].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
}

export const median = (measurements) => quantile(measurements, 0.5);

export const mean = (measurements) => measurements.reduce((sum, one) => sum + one, 0) / measurements.length;

/** Median, 95th percentile and maximum. */
export const summary = (measurements) => ({
  median: median(measurements),
  p95: quantile(measurements, 0.95),
  max: Math.max(...measurements),
});
