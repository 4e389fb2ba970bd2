/** "82,5" or "82.5" → 825000 parts per million. NaN for what is no number: the server then names the field. */
export function ppmFromPercent(text: string): number {
  const typed = text.replace(/[\s%\u00a0\u202f]/g, "").replace(",", ".").replace("−", "-");
  return typed === "" ? Number.NaN : Math.round(Number(typed) * 10_000);
}

/** 825000 → "82,5" in French: as it would be typed. */
export function percentFromPpm(ppm: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 4, useGrouping: false }).format(ppm / 10_000);
}
