/**
 * As ISO 4217 fixes them, and as imports read amounts. Not asked of Intl: what it answers for some currencies changes
 * with its version, and the server's and the browser's may differ by a factor of 100.
 */
const none = new Set("BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".split(" "));
const three = new Set("BHD IQD JOD KWD LYD OMR TND".split(" "));

/** Decimals of the minor unit: 2 for EUR, 0 for JPY, 3 for TND. */
export function minorDigits(currency: string): number {
  if (none.has(currency)) return 0;
  return three.has(currency) ? 3 : 2;
}
