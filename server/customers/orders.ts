import { sql, type SQL } from "drizzle-orm";
import type { ListSort } from "@/common/customer-list";
import { nameOrder } from "@/db/folded";
import type { CustomerQuery } from "./list-source";
import { statusOf, tenureOf } from "./filters";
import type { Part } from "./places";
import { residualOf, toDateOf, type ValueSource } from "./values";

/** `id` is the customer's own, as its billing system writes it. */
export type Order = { by: ListSort; direction: "asc" | "desc" };

type Key = Omit<Part, "direction"> & { /** Whose column it is: of a listed row l, its member r or its customer c. */ of: "listed" | "member" | "customer" };

/**
 * What a list is ordered by, all of it one way. Equal ones follow by customer where an index can tell that without a look at the others; by name
 * by the id that people know.
 */
export function partsOf(query: CustomerQuery, { by, direction }: Order, values: ValueSource | null): { parts: Part[]; of: Key["of"] } {
  const { of, ...key } = keyOf(query, by, values);
  const customer: Part = of === "customer" ? { key: sql`c.external_id`, type: "text", direction } : { key: sql`l.customer_id`, type: "uuid", direction };
  const ties: Part[] = [customer, { key: sql`l.occurred_on`, type: "date", direction }, { key: sql`l.item`, type: "text", direction }];
  return { parts: by === "id" ? ties : [{ ...key, direction }, ...ties], of };
}

function keyOf(query: CustomerQuery, by: ListSort, values: ValueSource | null): Key {
  const text = (key: SQL, of: Key["of"] = "member"): Key => ({ key: sql`coalesce(${key}, '')`, type: "text", of });
  const amount = (key: SQL): Key => ({ key: values ? key : sql`0::double precision`, type: "double precision", of: "member" });
  switch (by) {
    case "name":
      return { key: nameOrder("c."), type: "text", of: "customer" };
    case "id":
      return { key: sql`c.external_id`, type: "text", of: "customer" };
    case "amount":
      return { key: sql`l.amount`, type: query.population === "ltv_lost_in_range" ? "double precision" : "bigint", of: "listed" };
    case "date":
      return { key: sql`l.occurred_on`, type: "date", of: "listed" };
    case "reason":
      return text(sql`coalesce(l.churn_reason, l.churn_category)`, "listed");
    case "since":
      return { key: sql`r.first_paid_on`, type: "date", of: "member" };
    case "mrr":
      return { key: sql`r.mrr`, type: "bigint", of: "member" };
    case "tenure":
      return { key: tenureOf(query.dataDate), type: "integer", of: "member" };
    case "status":
      return text(statusOf(query.workspaceId, sql`r`));
    case "plan":
      return text(sql`r.current_plan`);
    case "firstPlan":
      return text(sql`r.first_plan`);
    case "interval":
      return text(sql`r.term`);
    case "toDate":
      return amount(sql`(${toDate(values)})::double precision`);
    case "residual":
      return amount(sql`coalesce(${residual(values)}, -1e300)`);
    case "value":
      return amount(sql`((${toDate(values)})::double precision + coalesce(${residual(values)}, 0))`);
    default:
      return text(columnOf(query, by));
  }
}

const valued = { row: sql`r`, term: sql`r.term` };
const toDate = (values: ValueSource | null) => (values ? toDateOf(values, valued) : sql`0`);
const residual = (values: ValueSource | null) => (values ? residualOf(values, valued) : sql`null::double precision`);

/** Of a breakdown; the workspace may have chosen another attribute since. */
function columnOf({ dimensions }: CustomerQuery, by: string): SQL {
  const own = dimensions.find(({ breakdown }) => breakdown === by);
  return own ? sql.raw(`r.${own.column}`) : sql`''`;
}
