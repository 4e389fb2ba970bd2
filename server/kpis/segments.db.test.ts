import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { putSpend } from "@/db/test/factories/growth";
import { allOf, putSegment, these } from "@/db/test/factories/segments";
import { useSuiteDatabase } from "@/db/test/suite";
import { getCac } from "../cac/get-cac";
import { getChannels } from "../cac/get-channels";
import { getChurnCross } from "../churn/get-churn-cross";
import { getChurnPage } from "../churn/get-churn-page";
import { getChurnReasons } from "../churn/get-churn-reasons";
import { getScheduled } from "../churn/get-scheduled";
import { getVerbatims } from "../churn/get-verbatims";
import { kpisCommand } from "../cli/kpis-command";
import type { WorkspaceContext } from "../context";
import { customersCsv } from "../customers/customers-csv";
import { listCustomers } from "../customers/list-customers";
import { oracleCustomer } from "../facts/test/oracle-cells";
import { worlds } from "../facts/test/worlds";
import { getLife } from "../ltv/get-life";
import { getLtv } from "../ltv/get-ltv";
import { getMethods } from "../ltv/get-methods";
import { getPrediction } from "../ltv/get-prediction";
import { getSensitivity } from "../ltv/get-sensitivity";
import { getChanges } from "../overview/get-changes";
import { getFigures } from "../overview/get-figures";
import { getForecast } from "../overview/get-forecast";
import { getPeriod } from "../overview/get-period";
import { getPlanMrr } from "../overview/get-plan-mrr";
import { getUpcoming } from "../overview/get-upcoming";
import { getPayback } from "../payback/get-payback";
import { getComparison } from "../referrals/get-comparison";
import { getCounts } from "../referrals/get-counts";
import { getReferrals } from "../referrals/get-referrals";
import { listAdvocates, listLikely } from "../referrals/lists/list-referrals";
import { archiveSegment } from "../segments/archive-segment";
import { makeSegmentJob } from "../segments/make-job";
import { updateSegment } from "../segments/save-segment";
import { explainMetric } from "./explain-metric";
import { getBreakdown } from "./get-breakdown";
import { getCohorts } from "./get-cohorts";
import { getKpis } from "./get-kpis";
import { getSeries } from "./get-series";
import { stay, workspaceWith } from "./test/workspace-with";

const make = (ctx: WorkspaceContext, segmentId: string) => makeSegmentJob({ ctx, input: { segmentId } });

async function made(ctx: WorkspaceContext, ...rule: Parameters<typeof putSegment> extends [unknown, ...infer Rest] ? Rest : never): Promise<string> {
  const id = await putSegment(ctx, ...rule);
  await make(ctx, id);
  return id;
}

/** Everything that a page asks of a group. */
const verbs: Record<string, (ctx: WorkspaceContext, input: { segment: string }) => Promise<unknown>> = {
  kpis: (ctx, input) => getKpis({ ctx, input }),
  breakdown: (ctx, input) => getBreakdown({ ctx, input: { ...input, breakdown: "plan" } }),
  series: (ctx, input) => getSeries({ ctx, input: { ...input, metrics: ["mrr"] } }),
  cohorts: (ctx, input) => getCohorts({ ctx, input }),
  explain: (ctx, input) => explainMetric({ ctx, input: { ...input, metric: "mrr", locale: "en" } }),
  "explain a difference": (ctx, { segment }) => explainMetric({ ctx, input: { metric: "difference.money", at: `mrr~2024-05..2024-05~in:${segment}~none~`, locale: "en" } }),
  figures: (ctx, input) => getFigures({ ctx, input }),
  "held against": (ctx, { segment }) => getFigures({ ctx, input: { compare: "group", compareSegment: segment } }),
  changes: (ctx, input) => getChanges({ ctx, input }),
  forecast: (ctx, input) => getForecast({ ctx, input }),
  "plan MRR": (ctx, input) => getPlanMrr({ ctx, input }),
  upcoming: (ctx, input) => getUpcoming({ ctx, input }),
  ltv: (ctx, input) => getLtv({ ctx, input: { ...input, method: "observed", locale: "en" } }),
  life: (ctx, input) => getLife({ ctx, input }),
  methods: (ctx, input) => getMethods({ ctx, input: { ...input, method: "observed" } }),
  prediction: (ctx, input) => getPrediction({ ctx, input }),
  sensitivity: (ctx, input) => getSensitivity({ ctx, input: { ...input, method: "margin_over_churn" } }),
  cac: (ctx, input) => getCac({ ctx, input }),
  channels: (ctx, input) => getChannels({ ctx, input }),
  payback: (ctx, input) => getPayback({ ctx, input }),
  "churn page": (ctx, input) => getChurnPage({ ctx, input }),
  "churn reasons": (ctx, input) => getChurnReasons({ ctx, input }),
  "churn crossed": (ctx, input) => getChurnCross({ ctx, input }),
  scheduled: (ctx, input) => getScheduled({ ctx, input }),
  verbatims: (ctx, input) => getVerbatims({ ctx, input }),
  referrals: (ctx, input) => getReferrals({ ctx, input }),
  "who was referred": (ctx, input) => getComparison({ ctx, input }),
  "how many they referred": (ctx, input) => getCounts({ ctx, input }),
  advocates: (ctx, input) => listAdvocates({ ctx, input: { ...input, page: 1, pageSize: 10 } }),
  "like the advocates": (ctx, input) => listLikely({ ctx, input: { ...input, page: 1, pageSize: 10 } }),
  customers: (ctx, input) => listCustomers({ ctx, input }),
  "customers' file": (ctx, input) => customersCsv({ ctx, input: { ...input, delimiter: ",", header: String, amount: String, word: (_, value) => String(value) } }).next(),
};

describe("the numbers of a segment", () => {
  useSuiteDatabase();
  let ctx: WorkspaceContext;
  beforeAll(async () => {
    ctx = await workspaceWith("2024-06-30", [
      { ...stay("2024-01-10"), externalId: "a", country: "FR" },
      { ...stay("2024-02-10", null, 3000n), externalId: "b", country: "FR" },
      { ...stay("2024-01-20", "2024-04-20"), externalId: "c", country: "BE" },
    ]);
  });

  it.each(Object.entries(verbs))("are not told by %s of one that is not there, that is being counted, could not be or is archived, and are of one that is", async (_, ask) => {
    await expect(ask(ctx, { segment: "11111111-1111-4111-8111-111111111111" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const being = await putSegment(ctx, these(["a"]));
    await expect(ask(ctx, { segment: being })).rejects.toMatchObject({ code: "CONFLICT", messageKey: "segments.beingMade" });
    const failed = await made(ctx, allOf({ field: "attribute:gone", op: "is", value: "x" }));
    await expect(ask(ctx, { segment: failed })).rejects.toMatchObject({ code: "CONFLICT", messageKey: "segments.notMade" });
    const archived = await made(ctx, these(["a"]));
    await archiveSegment({ ctx, input: { segmentId: archived, archived: true } });
    await expect(ask(ctx, { segment: archived })).rejects.toMatchObject({ code: "CONFLICT", messageKey: "segments.isArchived" });
    await expect(ask(ctx, { segment: await made(ctx, these(["a"])) })).resolves.toBeDefined();
  });

  it("are said to be on their way where the page is named", async () => {
    const being = await putSegment(ctx, these(["a"]));
    expect(await getPeriod({ ctx, input: { segment: being } })).toMatchObject({ segment: { id: being, name: being, state: "making", stage: null, failure: null }, otherSegment: null });
    await make(ctx, being);
    expect(await getPeriod({ ctx, input: { compare: "group", compareSegment: being } })).toMatchObject({ segment: null, otherSegment: { id: being, state: "ready" } });
  });

  it("are said to be archived, and to be counted again once it is restored", async () => {
    const id = await made(ctx, these(["a"]));
    const state = async () => (await getPeriod({ ctx, input: { segment: id } }))?.segment?.state;
    await archiveSegment({ ctx, input: { segmentId: id, archived: true } });
    expect(await state()).toBe("archived");
    await archiveSegment({ ctx, input: { segmentId: id, archived: false } });
    expect(await state()).toBe("making");
  });

  it("are offered of those that are saved and not archived, by name, with whom they held when they were last counted", async () => {
    const own = await workspaceWith("2024-06-30", [{ ...stay("2024-01-10"), externalId: "a" }, { ...stay("2024-02-10"), externalId: "b" }]);
    const both = await made(own, these(["a", "b"]), { name: "Both", nameLc: "both" });
    const being = await putSegment(own, these(["a"]), { name: "Alone", nameLc: "alone" });
    await putSegment(own, these(["b"]), { archivedAt: new Date() });
    await putSegment(own, these([]), { name: null, nameLc: null });
    expect((await getPeriod({ ctx: own, input: {} }))?.segments).toEqual([
      { id: being, name: "Alone", state: "making", customers: null },
      { id: both, name: "Both", state: "ready", customers: 2 },
    ]);
  });

  it("are held against those of all customers, or of another segment, where the explanation names them", async () => {
    const [french, c] = [await made(ctx, these(["a", "b"])), await made(ctx, these(["c"]))];
    const against = async (named: string) => {
      const input = { segment: french, metric: "difference.money", at: `mrr~2024-06..2024-06~${named}`, locale: "en" as const, from: "2024-06", to: "2024-06" };
      return (await explainMetric({ ctx, input })).explanation;
    };
    expect(await against("country~FR")).toMatchObject({ value: { value: 0 }, inputs: [{ group: null }, { group: { segment: null, breakdown: "country", value: "FR" } }] });
    expect(await against("none~")).toMatchObject({ inputs: [{ value: 4000 }, { value: 4000, group: { segment: null, breakdown: "none" } }] });
    expect(await against(`in:${c}~none~`)).toMatchObject({ inputs: [{ value: 4000 }, { value: 0, group: { segment: c, breakdown: "none" } }] });
  });

  it("follow its rule as soon as a job has counted it", async () => {
    const id = await made(ctx, allOf({ field: "country", op: "is", value: "FR" }));
    const mrr = async () => (await getKpis({ ctx, input: { segment: id } })).metrics.mrr?.value;
    expect(await mrr()).toBe(4000);
    await updateSegment({ ctx, input: { segmentId: id, rule: these(["b"]) } });
    await expect(mrr()).rejects.toMatchObject({ messageKey: "segments.beingMade" });
    await make(ctx, id);
    expect(await mrr()).toBe(3000);
  });

  it("are as many as the customers listed, and as the explanation says", async () => {
    await fc.assert(
      fc.asyncProperty(worlds, fc.infiniteStream(fc.boolean()), async (world, draw) => {
        const own = await workspaceWith(world.dataDate, world.customers);
        const members = world.customers.filter((customer) => oracleCustomer(customer, world) !== null && draw.next().value).map(({ externalId = "" }) => externalId);
        const segment = await made(own, these(members));
        for (const group of [{ segment }, { segment, breakdown: "plan" as const, value: "Pro" }]) {
          const figures = await getFigures({ ctx: own, input: group });
          const { series } = await getSeries({ ctx: own, input: { ...group, metrics: ["mrr", "customers", "customers.new", "customers.churned", "mrr.churn", "mrr.expansion"] } });
          for (const [metric, points] of Object.entries(series)) {
            const { month, metric: told } = points.at(-1) ?? {};
            if (!month || !told) continue;
            const { explanation } = await explainMetric({ ctx: own, input: { ...group, metric, locale: "en", from: month, to: month } });
            expect(explanation?.value.value, `${metric} in ${month}`).toBe(told.value);
            if (!explanation?.population) throw new Error(`${metric} names no list`);
            const { total, rows } = await listCustomers({ ctx: own, input: { ...group, population: explanation.population, from: month, to: month, pageSize: 200 } });
            expect(metric.startsWith("mrr") ? Number(total.amount) : total.rows, `${metric} in ${month}, listed`).toBe(told.value);
            expect(rows.every(({ externalId }) => members.includes(externalId))).toBe(true);
          }
          const { metrics, breakdown } = await getKpis({ ctx: own, input: { segment, breakdown: "plan" } });
          const tile = figures?.tiles.find(({ id }) => id === "mrr")?.metric.value ?? null;
          expect(tile).toBe(("breakdown" in group ? (breakdown.Pro ?? { mrr: { value: 0 } }) : metrics).mrr?.value);
        }
      }),
      { numRuns: 8 },
    );
  }, 240_000);

  it("carry the shares of spend of its new customers: 1,000 on ads, 10 new of which 4 in the segment are 400, and a CAC of 100 in both", async () => {
    const won = Array.from({ length: 10 }, (_, index) => ({ ...stay("2024-03-05"), externalId: `n${String(index)}`, channel: "ads" }));
    const own = await workspaceWith("2024-04-30", won);
    await putSpend(own, [{ month: "2024-03", channel: "ads", amount: 100_000n }]);
    const segment = await made(own, these(["n0", "n1", "n2", "n3"]));
    const march = { from: "2024-03", to: "2024-03" };
    const { metrics } = await getKpis({ ctx: own, input: { ...march, segment } });
    expect([metrics.acquisition_spend?.value, metrics.cac?.value, metrics["customers.new"]?.value]).toEqual([40_000, 10_000, 4]);
    expect((await getKpis({ ctx: own, input: march })).metrics.cac?.value).toBe(10_000);
  });

  it("are told on the command line by name and by id", async () => {
    const id = await made(ctx, these(["b"]), { name: "Biggest", nameLc: "biggest" });
    for (const named of ["BIGGEST", id]) {
      const { answer } = await kpisCommand(["--workspace", ctx.workspace.slug, "--segment", named, "--breakdown", "country"]);
      expect(answer).toMatchObject({ metrics: { mrr: { value: 3000 } }, breakdown: { FR: { mrr: { value: 3000 } } } });
    }
    await expect(kpisCommand(["--workspace", ctx.workspace.slug, "--segment", "smallest"])).rejects.toMatchObject({ code: "NOT_FOUND" });
    await archiveSegment({ ctx, input: { segmentId: id, archived: true } });
    await expect(kpisCommand(["--workspace", ctx.workspace.slug, "--segment", "Biggest"])).rejects.toMatchObject({ messageKey: "segments.isArchived", values: { name: "Biggest" } });
  });

  it("warn of an outcome in its rule, or in that of a segment it names, where they are rates or values", async () => {
    const paying = await made(ctx, allOf({ field: "status", op: "is", value: "paying" }));
    const naming = await made(ctx, allOf({ field: "segment", op: "in", value: paying }));
    const french = await made(ctx, allOf({ field: "country", op: "is", value: "FR" }));
    const warned = async (segment: string | undefined) => {
      const { metrics } = await getKpis({ ctx, input: { segment } });
      return ["customer_churn_rate", "nrr", "ltv.lifetime_average", "mrr", "customers", "gross_margin"].filter((id) => metrics[id]?.warnings.includes("selected_on_outcome"));
    };
    for (const segment of [paying, naming]) expect(await warned(segment)).toEqual(["customer_churn_rate", "nrr", "ltv.lifetime_average"]);
    for (const segment of [french, undefined]) expect(await warned(segment)).toEqual([]);
  });
});
