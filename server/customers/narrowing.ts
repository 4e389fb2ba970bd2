import { sql, type SQL } from "drizzle-orm";
import { z } from "zod";
import { tenureBand } from "../facts/tenure-band";
import { storableText } from "../storable-text";
import { stayed } from "./populations";

const yearMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "month");
const reasonParts = z.tuple([storableText]).or(z.tuple([storableText, storableText]));

/** A list as an address carries it. */
function listOf(item: z.ZodType<unknown, unknown>, message: string) {
  const list = z.array(item).max(500);
  return storableText.refine((text) => list.safeParse(parsed(text)).success, message);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * Which of a population: one cell of the cohort table, one row of the churn reasons, of the plans, of what is coming up. '' is
 * "not given", as a row without a reason is called.
 */
export const narrowingShape = {
  /** Month of the first payment. */
  cohort: yearMonth.optional(),
  category: storableText.optional(),
  reason: storableText.optional(),
  kind: storableText.optional(),
  /** The plan left, not the first one that breakdowns go by. */
  planLeft: storableText.optional(),
  /** A band of months stayed, named by its first month. */
  tenure: storableText.optional(),
  /** Of a subscription: its plan on the day, '' for none. */
  plan: storableText.optional(),
  /** Of what is dated: days, both included. */
  since: z.iso.date().optional(),
  until: z.iso.date().optional(),
  /** Whose first channel is one of these: a list in JSON, '' for not known. */
  channels: listOf(storableText, "channels").optional(),
  /** Of departures: one of several rows of the churn reasons, or none of them: a list in JSON of categories, or of categories and reasons. */
  reasons: listOf(reasonParts, "reasons").optional(),
  notReasons: listOf(reasonParts, "reasons").optional(),
  /** Whose day of departure nobody knows. */
  undated: z.literal("yes").optional(),
  /** Of what stands in a month: so many months after that of the first payment. */
  age: z.string().regex(/^\d{1,4}$/, "age").optional(),
  /** First paid in this month or before. */
  acquiredBy: yearMonth.optional(),
};

export const narrowingInput = z.object(narrowingShape);
export type Narrowing = z.infer<typeof narrowingInput>;

/** On rows `l` of a population and their member `r`; null where nothing is narrowed. */
export function narrowed({ cohort, category, reason, kind, planLeft, tenure, plan, since, until, channels, reasons, notReasons, undated, age, acquiredBy }: Narrowing): SQL | null {
  const conditions = [
    cohort === undefined ? null : sql`r.cohort_month = ${`${cohort}-01`}::date`,
    category === undefined ? null : sql`coalesce(l.churn_category, '') = ${category}`,
    reason === undefined ? null : sql`coalesce(l.churn_reason, '') = ${reason}`,
    kind === undefined ? null : sql`coalesce(l.churn_kind, '') = ${kind}`,
    planLeft === undefined ? null : sql`coalesce(l.plan_left, '') = ${planLeft}`,
    tenure === undefined ? null : sql`${tenureBand(stayed("l"))} = ${tenure}`,
    plan === undefined ? null : sql`l.plan = ${plan}`,
    since === undefined ? null : sql`l.occurred_on >= ${since}::date`,
    until === undefined ? null : sql`l.occurred_on <= ${until}::date`,
    channels === undefined ? null : sql`r.channel in (select jsonb_array_elements_text(${channels}::jsonb))`,
    reasons === undefined ? null : named(reasons),
    notReasons === undefined ? null : sql`not ${named(notReasons)}`,
    undated === undefined ? null : sql`l.undated`,
    age === undefined ? null : sql`(r.cohort_month + make_interval(months => ${Number(age)}::int))::date = date_trunc('month', l.occurred_on::timestamp)::date`,
    acquiredBy === undefined ? null : sql`r.cohort_month <= ${`${acquiredBy}-01`}::date`,
  ].filter((condition) => condition !== null);
  return conditions.length > 0 ? sql.join(conditions, sql` and `) : null;
}

/** Left for one of these: a category alone is all of its reasons. */
const named = (reasons: string) => sql`exists (
  select 1 from jsonb_array_elements(${reasons}::jsonb) given (parts)
  where coalesce(l.churn_category, '') = given.parts->>0 and (jsonb_array_length(given.parts) = 1 or coalesce(l.churn_reason, '') = given.parts->>1))`;
