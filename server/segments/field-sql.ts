import { sql, type SQL } from "drizzle-orm";
import { attributeKey, isAttributeField, type SegmentField } from "@/common/segments/fields";
import { residualOf, toDateOf } from "../customers/values";
import { billingTerm } from "../facts/billing-term";
import { wholeMonths } from "../ledger/whole-months";
import type { RuleContext } from "./context";

/** Tables beside the summaries `s` that a field is read from; each is joined at most once, and only where it is asked for. */
export const joinNames = ["customer", "scheduled", "departure", "addOns", "renewal", "failed", "advocate"] as const;
export type JoinName = (typeof joinNames)[number];

/** A value of a customer: null is "not set". */
export type FieldSql = { value: SQL; joins: readonly JoinName[] };

/** @param only of these customers; what is gathered for a join is then gathered of them alone */
export function joinSql({ workspaceId, dataDate }: RuleContext, name: JoinName, only?: SQL): SQL {
  const theirs = (id: SQL) => (only ? sql`and ${id} in (${only})` : sql``);
  switch (name) {
    case "customer":
      return sql`join customers c on c.workspace_id = ${workspaceId} and c.id = s.customer_id`;
    case "scheduled":
      return sql`left join scheduled_churns x on x.workspace_id = ${workspaceId} and x.customer_id = s.customer_id`;
    case "departure":
      return sql`left join mrr_movements m on m.workspace_id = ${workspaceId} and m.customer_id = s.customer_id and m.occurred_on = s.last_movement_on and s.mrr = 0`;
    case "addOns":
      return sql`left join (
        select p.customer_id, array_agg(distinct p.plan) as plans
        from subscriptions b
        join paid_spans p on p.workspace_id = ${workspaceId} and p.customer_id = b.customer_id and p.subscription_id = b.id
        where b.workspace_id = ${workspaceId} ${theirs(sql`b.customer_id`)} and b.kind = 'add_on' and p.plan is not null
          and p.starts_on <= ${dataDate}::date and (p.ends_on is null or p.ends_on > ${dataDate}::date)
        group by p.customer_id
      ) a on a.customer_id = s.customer_id`;
    case "renewal":
      // The first of each: the least day by customer would be found by one process alone.
      return sql`left join (
        select u.customer_id, u.day from upcoming_renewals u
        where u.workspace_id = ${workspaceId} ${theirs(sql`u.customer_id`)}
          and not exists (select from upcoming_renewals e where e.workspace_id = ${workspaceId} and e.customer_id = u.customer_id and e.day < u.day)
      ) u on u.customer_id = s.customer_id`;
    case "failed":
      return sql`left join (
        select p.customer_id, count(*) as payments, max(p.paid_on) as last_on
        from payments p where p.workspace_id = ${workspaceId} ${theirs(sql`p.customer_id`)} and p.status = 'failed' group by p.customer_id
      ) f on f.customer_id = s.customer_id`;
    case "advocate":
      return sql`left join advocates g on g.workspace_id = ${workspaceId} and g.customer_id = s.customer_id`;
  }
}

const ofSummary = (value: SQL): FieldSql => ({ value, joins: [] });
const ofCustomer = (value: SQL): FieldSql => ({ value, joins: ["customer"] });

export function fieldSql(ctx: RuleContext, field: string): FieldSql {
  return isAttributeField(field) ? attributeSql(ctx, attributeKey(field)) : ownSql(ctx, field as SegmentField);
}

function ownSql(ctx: RuleContext, field: SegmentField): FieldSql {
  const term = billingTerm(sql`s.first_interval`, sql`s.first_interval_count`);
  const valued = { row: sql`s`, term };
  switch (field) {
    case "plan":
      return ofSummary(sql`s.current_plan`);
    case "first_plan":
      return ofSummary(sql`s.first_plan`);
    case "interval":
      return ofSummary(term);
    case "mrr":
      return ofSummary(sql`s.mrr`);
    case "value_to_date":
      return ofSummary(ctx.values ? toDateOf(ctx.values, valued) : sql`null::bigint`);
    case "predicted_value":
      return ofSummary(ctx.values ? sql`round(${residualOf(ctx.values, valued)})` : sql`null::bigint`);
    case "total_value":
      return ofSummary(ctx.values ? sql`(${toDateOf(ctx.values, valued)} + coalesce(round(${residualOf(ctx.values, valued)}), 0))` : sql`null::bigint`);
    case "tenure":
      return ofSummary(sql`coalesce(s.tenure_months, ${wholeMonths(sql`s.first_paid_on`, sql`${ctx.dataDate}::date`)})`);
    case "cohort":
      return ofSummary(sql`s.cohort_month`);
    case "customer_since":
      return ofSummary(sql`s.first_paid_on`);
    case "last_movement_on":
      return ofSummary(sql`s.last_movement_on`);
    case "left_on":
      return ofSummary(sql`case when not s.churn_undated then s.churned_on end`);
    case "channel":
      return ofSummary(sql`s.channel`);
    case "country":
      return ofSummary(sql`s.country`);
    case "referred":
      return ofSummary(sql`s.referred`);
    case "status":
      return { value: sql`case when s.mrr = 0 then 'left' when x.customer_id is not null then 'leaving' else 'paying' end`, joins: ["scheduled"] };
    case "churn_category":
      return { value: sql`nullif(m.churn_category, '')`, joins: ["departure"] };
    case "churn_reason":
      return { value: sql`nullif(m.churn_reason, '')`, joins: ["departure"] };
    case "add_ons":
      return { value: sql`a.plans`, joins: ["addOns"] };
    case "renews_on":
      return { value: sql`u.day`, joins: ["renewal"] };
    case "failed_payments":
      return { value: sql`coalesce(f.payments, 0)`, joins: ["failed"] };
    case "last_failed_payment":
      return { value: sql`f.last_on`, joins: ["failed"] };
    // By name where somebody is named, else by the number that a file tells.
    case "referrals":
      return { value: sql`coalesce(g.invited, s.referral_count, ${ctx.namesReferrers ? 0 : null}::integer)`, joins: ["advocate"] };
    case "has_referred":
      return { value: sql`coalesce(g.invited, s.referral_count, ${ctx.namesReferrers ? 0 : null}::integer) > 0`, joins: ["advocate"] };
    case "activated_on":
      return ofCustomer(sql`c.activated_on`);
    case "campaign":
      return ofCustomer(sql`c.campaign`);
    case "name":
      return ofCustomer(sql`c.name`);
    case "email":
      return ofCustomer(sql`c.email`);
    case "external_id":
      return ofCustomer(sql`c.external_id`);
    case "segment":
      throw new Error("a segment is compiled, not read");
  }
}

/** As its type says; a value of another type, left by a file of before, is not set. */
function attributeSql({ attributes }: RuleContext, key: string): FieldSql {
  const [json, text] = [sql`c.attributes -> ${key}::text`, sql`c.attributes ->> ${key}::text`];
  switch (attributes.get(key)?.type) {
    case "number":
      return ofCustomer(sql`case when jsonb_typeof(${json}) = 'number' then (${text})::numeric end`);
    case "boolean":
      return ofCustomer(sql`case when jsonb_typeof(${json}) = 'boolean' then (${text})::boolean end`);
    case "date":
      return ofCustomer(sql`case when ${text} ~ '^\\d{4}-\\d{2}-\\d{2}$' then (${text})::date end`);
    default:
      return ofCustomer(text);
  }
}
