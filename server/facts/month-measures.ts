import { sql, type SQL } from "drizzle-orm";
import { marginMrr, marginOf, type MarginSchedule } from "./margin-schedule";
import { exactTotal, howMany, total, type FactSource } from "./members";
import { windowLengths } from "./window-lengths";

/** What is summed over movements `m` of customers `s`, by the name of its column. */
export type Measures = Record<string, SQL>;

/** Of them those that add up products of amounts. */
export const products = ["lost_xx", "yy_step", "xy_step", "closing2_step"];

/**
 * The sums of a month over the movements in it.
 *
 * What a month retains of its opening is everything, less what moved: the `_step` columns are what the movements that
 * close their month take from or add to the opening sums (x the opening, y the closing MRR of a customer).
 *
 * @param productsFit the sums of products fit into integers; if not, they are numeric
 */
export function monthMeasures(source: FactSource, schedule: MarginSchedule, { productsFit }: { productsFit: boolean }): Measures {
  const closes = sql`m.closes_month`;
  const held = sql`m.closes_month and m.opening_mrr > 0`;
  const lost = sql`m.closes_month and m.opening_mrr > 0 and m.after_mrr = 0`;
  const exact = sql.raw(productsFit ? "" : "::numeric");
  const times = (one: SQL, other: SQL) => sql`${one}${exact} * ${other}`;
  const opening2 = times(sql`m.opening_mrr`, sql`m.opening_mrr`);
  const closing2 = times(sql`m.after_mrr`, sql`m.after_mrr`);
  const margin = (amount: SQL) => marginMrr(amount, marginOf(schedule, sql`m.month`));
  const count = (condition: SQL) => howMany(source, "m", condition);
  const sum = (amount: SQL, condition: SQL) => total(source, "m", amount, condition);
  const product = (amount: SQL, condition: SQL) => (productsFit ? total : exactTotal)(source, "m", amount, condition);
  return {
    new_customers: count(sql`m.kind = 'new'`),
    reactivated_customers: count(sql`m.kind = 'reactivation'`),
    churned_voluntary: count(sql`m.churn_kind = 'voluntary'`),
    churned_involuntary: count(sql`m.churn_kind = 'involuntary'`),
    churned_unknown: count(sql`m.churn_kind = 'unknown'`),
    churned_undated: count(sql`m.undated`),
    new_mrr: sum(sql`m.after_mrr`, sql`m.kind = 'new'`),
    expansion_mrr: sum(sql`(m.after_mrr - m.before_mrr)`, sql`m.kind = 'expansion'`),
    reactivation_mrr: sum(sql`m.after_mrr`, sql`m.kind = 'reactivation'`),
    contraction_mrr: sum(sql`(m.before_mrr - m.after_mrr)`, sql`m.kind = 'contraction'`),
    churn_mrr: sum(sql`m.before_mrr`, sql`m.kind = 'churn'`),
    lost_customers: count(lost),
    new_lost_customers: count(sql`m.closes_month and m.opening_mrr = 0 and m.after_mrr = 0 and m.month = s.cohort_month`),
    retained_step: sum(sql`(m.after_mrr - m.opening_mrr)`, held),
    gross_step: sum(sql`least(m.after_mrr - m.opening_mrr, 0)`, held),
    lost_x: sum(sql`m.opening_mrr`, lost),
    lost_xx: product(sql`(${opening2})`, lost),
    yy_step: product(sql`(${closing2} - ${opening2})`, held),
    xy_step: product(sql`(${times(sql`m.opening_mrr`, sql`(m.after_mrr - m.opening_mrr)`)})`, held),
    closing2_step: product(sql`(${closing2} - ${opening2})`, closes),
    margin_step: sum(sql`(${margin(sql`m.after_mrr`)} - ${margin(sql`m.opening_mrr`)})`, closes),
    ...Object.assign({}, ...windowLengths.map((length) => windowMeasures(source, length))),
  };
}

/**
 * What a movement changes in the windows of so many months. With a month's close two of them change: in the one that
 * ends with it what the customers pay at its close, and in the one that opens with it, so many months later, what they
 * paid at its opening. Either step is the customer's part with the new amount less that with the old one.
 */
function windowMeasures(source: FactSource, length: number): Measures {
  const opening = sql.raw(`m.opening_${length}_mrr`);
  const closing = sql.raw(`m.closing_${length}_mrr`);
  const [before, after] = [sql`m.opening_mrr`, sql`m.after_mrr`];
  const ends = sql`m.closes_month and ${opening} > 0`;
  const opens = sql`m.closes_month and ${closing} > 0`;
  const sign = (amount: SQL) => sql`(${amount} > 0)::integer`;
  const sum = (amount: SQL, condition: SQL) => total(source, "m", sql`(${amount})`, condition);
  return {
    [`ends_${length}_customers`]: sum(sql`${sign(after)} - ${sign(before)}`, ends),
    [`ends_${length}_mrr`]: sum(sql`${after} - ${before}`, ends),
    [`ends_${length}_gross`]: sum(sql`least(${opening}, ${after}) - least(${opening}, ${before})`, ends),
    [`opens_${length}_customers`]: sum(sql`${sign(after)} - ${sign(before)}`, opens),
    [`opens_${length}_mrr`]: sum(sql`${closing} * (${sign(after)} - ${sign(before)})`, opens),
    [`opens_${length}_gross`]: sum(sql`least(${after}, ${closing}) - least(${before}, ${closing})`, opens),
  };
}
