import { sql, type SQL } from "drizzle-orm";
import type { Operator } from "@/common/segments/operators";
import type { Condition } from "@/common/segments/rule";
import type { JoinName } from "./field-sql";

export const namesStatuses = (op: Operator): boolean => op === "is" || op === "is_not" || op === "any_of" || op === "none_of";

/** Whoever left pays nothing: for that the planner has statistics, and nobody has to be asked who is leaving. */
export function statusSql({ op, value }: Condition, used: Set<JoinName>): SQL {
  const named = new Set(Array.isArray(value) ? (value as string[]) : [String(value)]);
  const wanted = (status: string) => named.has(status) === (op === "is" || op === "any_of");
  const left = sql.raw(wanted("left") ? "s.mrr = 0" : "false");
  if (wanted("leaving") === wanted("paying")) return wanted("paying") ? sql`(${left} or s.mrr > 0)` : left;
  used.add("scheduled");
  return sql`(${left} or (s.mrr > 0 and x.customer_id is ${sql.raw(wanted("leaving") ? "not null" : "null")}))`;
}
