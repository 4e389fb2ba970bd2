import type { SpendSheet } from "@/server/metrics/acquisition/spend-sheet";

type Asked = { year?: number; category?: SpendSheet["category"]; purpose?: SpendSheet["purpose"] };
type Params = Record<string, string | string[] | undefined>;

const categories = ["media", "salaries", "tools", "other"] as const;
const purposes = ["acquisition", "retention"] as const;

/** The sheet an address names; what it gets wrong counts as not given. */
export function readSheet(params: Params): Asked {
  const year = typeof params.year === "string" && /^(19[7-9]\d|20\d\d|21\d\d)$/.test(params.year) ? Number(params.year) : undefined;
  return { year, category: categories.find((id) => id === params.category), purpose: purposes.find((id) => id === params.purpose) };
}

export function sheetSearch({ year, category, purpose }: Required<Asked>): string {
  return new URLSearchParams({ year: String(year), category, purpose }).toString();
}
