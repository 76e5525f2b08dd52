// The intervals of the explorer, once more in JavaScript: crates/survey/src/{interval,tally}.rs.

const Z = 1.959963984540054;
const Z2 = Z * Z;

/** The 95% Wilson score interval of a share among so many people. */
function wilson(share, base) {
  const z2 = Z2 / base;
  const middle = (share + z2 / 2) / (1 + z2);
  const reach = (Z / (1 + z2)) * Math.sqrt((share * (1 - share)) / base + z2 / (4 * base));
  return [share <= 0 ? 0 : Math.max(0, middle - reach), share >= 1 ? 1 : Math.min(1, middle + reach)];
}

/** How many exactly counted people tell as much as `base` people whose count is the sum of `rounded` counts. */
function effectiveBase(share, base, rounded, roundingBase) {
  const p = (share * base + Z2 / 2) / (base + Z2);
  const sampling = (p * (1 - p)) / base;
  const rounding = (rounded * (roundingBase * roundingBase - 1)) / (6 * base * base);
  return (base * sampling) / (sampling + rounding);
}

/** A share with its interval; `null` where the release shows none. */
export function estimate(count, base, rounded, roundingBase) {
  if (count === null || base === null || base <= 0) return null;
  const share = Math.min(1, Math.max(0, count / base));
  const [lower, upper] = wilson(share, effectiveBase(share, base, rounded, roundingBase));
  return { share, lower, upper };
}
