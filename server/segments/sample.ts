import { sql } from "drizzle-orm";
import type { Status } from "@/common/customer-list";
import { conditionsOf, type Rule } from "@/common/segments/rule";
import type { Tx } from "@/db/client";
import { statusOf } from "../customers/filters";
import type { DateOnly } from "../metrics/period";
import { compileEach } from "./compile";
import type { RuleContext } from "./context";

/** A customer of the sample, with the conditions of the rule that are true of it, by their place among all of them. */
export type SampleRow = {
  id: string;
  externalId: string;
  name: string | null;
  email: string | null;
  plan: string | null;
  status: Status;
  mrr: bigint;
  since: DateOnly;
  met: number[];
};

/** By MRR. */
export async function readSample(tx: Tx, rules: RuleContext, rule: Rule, ids: readonly string[]): Promise<SampleRow[]> {
  const { workspaceId } = rules;
  const drawn = sql`select unnest(${sql.param([...ids])}::uuid[])`;
  const { joins, conditions } = compileEach(rules, conditionsOf(rule.root), drawn);
  const met = conditions.length > 0 ? sql`array[${sql.join(conditions.map((condition) => sql`coalesce((${condition}), false)`), sql`, `)}]` : sql`array[]::boolean[]`;
  const { rows } = await tx.execute<Omit<SampleRow, "mrr" | "met"> & { mrr: string; met: boolean[] } & Record<string, unknown>>(sql`
    select k.id, k.external_id as "externalId", k.name, k.email, s.current_plan as plan, ${statusOf(workspaceId, sql`s`)} as status, s.mrr,
      s.first_paid_on::text as since, ${met} as met
    from customer_summaries s
    join customers k on k.workspace_id = ${workspaceId} and k.id = s.customer_id
    ${joins}
    where s.workspace_id = ${workspaceId} and s.customer_id in (${drawn})
    order by s.mrr desc, k.external_id`);
  return rows.map(({ mrr, met: each, ...row }) => ({ ...row, mrr: BigInt(mrr), met: each.flatMap((yes, index) => (yes ? [index] : [])) }));
}
