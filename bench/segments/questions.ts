import type { Condition, Rule } from "@/common/segments/rule";

/** A rule of five conditions, and the query that somebody would write for it over the same tables: how many, who pays, how much. */
export type Question = { what: string; rule: Rule; byHand: (workspaceId: string, today: string) => string };

const all = (...of: Rule["root"]["of"]): Rule => ({ version: 1, root: { match: "all", of } });
const any = (...of: Condition[]) => ({ match: "any" as const, of });
const none = (...of: Condition[]) => ({ match: "none" as const, of });

const select = "select count(*) as customers, count(*) filter (where s.mrr > 0) as paying, sum(s.mrr) as mrr from customer_summaries s";
const customers = "join customers c on c.workspace_id = s.workspace_id and c.id = s.customer_id";

export const questions: Question[] = [
  {
    what: "plan, country, channel, MRR, since",
    rule: all(
      { field: "plan", op: "any_of", value: ["Team", "Business"] },
      { field: "country", op: "any_of", value: ["CO", "AA", "BH"] },
      { field: "channel", op: "is_not", value: "ads" },
      { field: "mrr", op: "at_least", value: 5_000 },
      { field: "customer_since", op: "since", value: "2025-01-01" },
    ),
    byHand: (w) => `${select} where s.workspace_id = '${w}' and s.current_plan in ('Team', 'Business') and s.country in ('CO', 'AA', 'BH') and s.channel <> 'ads' and s.mrr >= 5000 and s.first_paid_on >= '2025-01-01'`,
  },
  {
    what: "plan, tenure, any of three, none of two",
    rule: all(
      { field: "plan", op: "is", value: "Team" },
      any({ field: "attribute:seats", op: "below", value: 5 }, { field: "last_failed_payment", op: "in_last", value: { count: 60, unit: "days" } }),
      none({ field: "attribute:tier", op: "is", value: "internal" }, { field: "status", op: "is", value: "left" }),
    ),
    byHand: (w, today) => `${select} ${customers} where s.workspace_id = '${w}' and s.current_plan = 'Team'
      and ((c.attributes ->> 'seats')::numeric < 5 or exists (select from payments p where p.workspace_id = s.workspace_id and p.customer_id = s.customer_id and p.status = 'failed' and p.paid_on between date '${today}' - 60 and date '${today}'))
      and coalesce(c.attributes ->> 'tier', '') <> 'internal' and s.mrr > 0`,
  },
  {
    what: "five attributes of customers",
    rule: all(
      { field: "attribute:seats", op: "between", value: [3, 40] },
      { field: "attribute:tier", op: "any_of", value: ["gold", "silver"] },
      { field: "name", op: "contains", value: "studio" },
      { field: "referred", op: "no" },
      { field: "cohort", op: "during", value: ["2024-01", "2025-12"] },
    ),
    byHand: (w) => `${select} ${customers} where s.workspace_id = '${w}' and (c.attributes ->> 'seats')::numeric between 3 and 40 and c.attributes ->> 'tier' in ('gold', 'silver')
      and c.name ilike '%studio%' and not s.referred and s.cohort_month between '2024-01-01' and '2025-12-01'`,
  },
  {
    what: "who left, and why",
    rule: all(
      { field: "status", op: "is", value: "left" },
      { field: "churn_category", op: "any_of", value: ["Price", "Product"] },
      { field: "churn_reason", op: "is_not", value: "Poor support" },
      { field: "tenure", op: "at_least", value: 6 },
      { field: "interval", op: "is", value: "month" },
    ),
    byHand: (w) => `${select} join mrr_movements m on m.workspace_id = s.workspace_id and m.customer_id = s.customer_id and m.next_on is null
      where s.workspace_id = '${w}' and s.mrr = 0 and m.churn_category in ('Price', 'Product') and m.churn_reason <> 'Poor support' and s.tenure_months >= 6 and s.first_interval = 'month' and s.first_interval_count = 1`,
  },
  {
    what: "value, referrals, renewal",
    rule: all(
      { field: "value_to_date", op: "at_least", value: 100_000 },
      { field: "has_referred", op: "no" },
      { field: "renews_on", op: "set" },
      { field: "failed_payments", op: "equal", value: 0 },
      { field: "channel", op: "set" },
    ),
    byHand: (w) => `${select} where s.workspace_id = '${w}' and s.channel is not null and s.earned >= 100000
      and not exists (select from advocates a where a.workspace_id = s.workspace_id and a.customer_id = s.customer_id)
      and exists (select from upcoming_renewals u where u.workspace_id = s.workspace_id and u.customer_id = s.customer_id)
      and not exists (select from payments p where p.workspace_id = s.workspace_id and p.customer_id = s.customer_id and p.status = 'failed')`,
  },
];
