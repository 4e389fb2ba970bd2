import { isMonth } from "@/common/calendar";

const known: ReadonlySet<string> = new Set(["model", "plain"]);

export type MonthPoint = { month: string; by?: string; intake?: string };

/** A month of a curve, as expected by one of the models, or with an intake of the reader's own: `2026-12~model`, `2026-12~40`. Null for anything else. */
export function readMonthPoint(at: string): MonthPoint | null {
  const [month = "", how, ...more] = at.split("~");
  if (!isMonth(month) || more.length > 0) return null;
  if (how === undefined) return { month };
  if (known.has(how)) return { month, by: how };
  return /^\d+(\.\d+)?$/.test(how) ? { month, intake: how } : null;
}
