/** A written number as what stands before the figure, the figure with its signs (the times of a ratio is one), and what stands after. */
export function splitNumber(text: string): { before: string; figure: string; after: string } {
  const match = /^([^\d]*?)(−?\d(?:.*\d)?×?)(.*)$/u.exec(text);
  if (!match) return { before: "", figure: text, after: "" };
  const [, before = "", figure = "", after = ""] = match;
  return before.includes("−") ? { before: "", figure: before + figure, after } : { before, figure, after };
}
