/** The quantile of the normal distribution for 95 %. */
const Z = 1.959_963_984_540_054;

/**
 * The 95 % interval of a share by Wilson's score, which holds for small samples and for shares near 0 and 1 as well.
 * @param right how many of `judged` (at least one) were right. @returns shares between 0 and 1.
 */
export function wilson(right: number, judged: number): { readonly low: number; readonly high: number } {
  const share = right / judged;
  const square = (Z * Z) / judged;
  const middle = share + square / 2;
  const reach = Z * Math.sqrt((share * (1 - share)) / judged + square / (4 * judged));
  // The formula reaches 0 and 1 exactly there, and rounding must not go beyond.
  return {
    low: right === 0 ? 0 : Math.max(0, (middle - reach) / (1 + square)),
    high: right === judged ? 1 : Math.min(1, (middle + reach) / (1 + square)),
  };
}
