import { sql } from "drizzle-orm";
import type { z } from "zod";
import { inSnapshot, type Tx } from "@/db/client";
import type { WorkspaceId } from "@/db/workspace-id";
import type { WorkspaceContext } from "@/server/context";
import { notFound } from "@/server/errors";
import { termMonths } from "@/server/facts/billing-term";
import { kpiInput, readFacts, readGroupCells, type Facts } from "@/server/kpis/read-facts";
import { residualValue } from "@/server/metrics/customer/residual-value";
import { marginOn, valueToDate } from "@/server/metrics/customer/value-to-date";
import { explainOneOf } from "@/server/metrics/explain/explain";
import type { Explanation } from "@/server/metrics/explain/types";
import { formulaFormatters } from "@/server/metrics/formula/formatters";
import { historyOf } from "@/server/metrics/kpis/history";
import type { Recipe } from "@/server/metrics/kpis/recipe";
import { lastCompleteMonth, type DateOnly } from "@/server/metrics/period";
import type { SurvivalModel } from "@/server/metrics/survival/model";
import type { MetricValue } from "@/server/metrics/value";
import { customerInput } from "./input";
import { readEarnings } from "./read-earnings";
import { readIdentity, type Identity } from "./read-identity";
import { readStanding, type LedgerStanding } from "./read-standing";
import { readSubscriptions, type Subscription } from "./read-subscriptions";

type Call = { ctx: WorkspaceContext; input: z.input<typeof customerInput> };

export interface CustomerAnswer {
  identity: Identity;
  subscriptions: Subscription[];
  /** Null before anything was imported that says as of when facts are. */
  facts: CustomerFacts | null;
}

export interface CustomerFacts {
  dataDate: DateOnly;
  /** Null of who has never paid. */
  standing: LedgerStanding | null;
  /** MRR from each day on, up to the data date. Minor units. */
  steps: { on: DateOnly; mrr: bigint }[];
  /** The margin earned, month by month. */
  valueToDate: Explanation;
  residual: ResidualAnswer;
}

export interface ResidualAnswer {
  explanation: Explanation;
  /** Discounted months expected at its age, before the cap where that bites. */
  months: MetricValue | null;
  /** Whole months since the month of its first payment. */
  age: number | null;
  /** The curve it is read off; null where none is told. */
  curve: { termMonths: number; model: SurvivalModel["kind"] } | null;
}

/** A customer as a whole: who it is, what it has, what it has earned and is still expected to. */
export async function getCustomer({ ctx, input }: Call): Promise<CustomerAnswer> {
  const { customerId, locale } = customerInput.parse(input);
  const { workspaceId } = ctx;
  return inSnapshot(workspaceId, async (tx) => {
    const identity = await readIdentity(tx, workspaceId, customerId);
    if (!identity) throw notFound(`customer ${customerId}`);
    const subscriptions = await readSubscriptions(tx, workspaceId, customerId);
    const facts = await readFacts(tx, workspaceId);
    return { identity, subscriptions, facts: facts && (await factsOf(tx, { ctx, customerId, locale, facts })) };
  });
}

type Of = { ctx: WorkspaceContext; customerId: string; locale: "en" | "fr"; facts: Facts };

async function factsOf(tx: Tx, { ctx: { workspaceId, workspace }, customerId, locale, facts }: Of): Promise<CustomerFacts> {
  const { dataDate } = facts;
  const standing = await readStanding(tx, workspaceId, customerId, dataDate);
  const { stretches, marginOf } = await readEarnings(tx, workspaceId, customerId, facts);

  const last = lastCompleteMonth(dataDate);
  const input = kpiInput(facts, { from: last, to: last }, await readGroupCells(tx, workspaceId, facts, {}));
  const now = standing && { ...marginOn(stretches, dataDate, marginOf), termMonths: termMonths(standing.term), cohortMonth: standing.cohortMonth };
  const { recipe, age, fit } = residualValue(historyOf(input), now);
  const explained = (one: Recipe): Explanation => {
    const explanation = explainOneOf([one], { id: one.id }, input.settings, locale, formulaFormatters(locale, workspace.currency));
    if (!explanation) throw new Error(`no explanation of ${one.id}`);
    return explanation;
  };
  const monthsLeft = recipe.ingredients.residual_months?.value;
  return {
    dataDate,
    standing,
    steps: await readSteps(tx, workspaceId, customerId),
    valueToDate: explained(valueToDate(stretches, marginOf, dataDate)),
    residual: {
      explanation: explained(recipe),
      months: typeof monthsLeft === "object" ? monthsLeft : null,
      age,
      curve: fit && { termMonths: fit.termMonths, model: fit.used.model.kind },
    },
  };
}

async function readSteps(tx: Tx, workspaceId: WorkspaceId, customerId: string): Promise<CustomerFacts["steps"]> {
  const { rows } = await tx.execute<{ on: DateOnly; mrr: string }>(sql`
    select m.occurred_on::text as on, m.after_mrr as mrr from mrr_movements m
    where m.workspace_id = ${workspaceId} and m.customer_id = ${customerId}
    order by m.occurred_on`);
  return rows.map(({ on, mrr }) => ({ on, mrr: BigInt(mrr) }));
}
