/** The name segments know an attribute by, made from its header: `Avg Monthly GB` → `avg_monthly_gb`. */
export function attributeKey(header: string, index: number): string {
  const words = header
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    // `MonthlyCharge` is two words, `GB` is one.
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, 60);
  if (words === "") return `column_${index + 1}`;
  return /^[a-z]/.test(words) ? words : `c_${words}`;
}
