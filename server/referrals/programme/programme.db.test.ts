import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "@/server/context";
import { importCsv, newWorkspace, useUploadFolder } from "@/server/imports/test/workspace";
import { getKpis } from "@/server/kpis/get-kpis";
import { checkProgramme } from "./check-incentives";
import { explainMetric } from "@/server/kpis/explain-metric";
import { getReferrals } from "../get-referrals";
import { getProgramme } from "./get-programme";
import { getProgrammeStanding } from "./get-standing";
import { programmeKpis, saveProgrammeInput } from "./input";
import { saveProgramme } from "./save-programme";
import { suggestAudience } from "./suggest-audience";

const mapping = {
  columns: { id: { field: "external_id" }, amount: { field: "amount" }, start: { field: "started_on" }, end: { field: "ended_on" }, plan: { field: "plan" }, by: { field: "referred_by" } },
  constants: { currency: "EUR", interval: "month", as_of: "2026-06-30" },
  amountUnit: "major",
};
/** 100 customers of 100 a month since January, 20 of the 60 on Basic gone in April; 12 came by referral in May. */
const base = [
  ...Array.from({ length: 60 }, (_, index) => `b${index},100,2026-01-02,${index < 20 ? "2026-04-10" : ""},Basic,`),
  ...Array.from({ length: 40 }, (_, index) => `p${index},100,2026-01-02,,Pro,`),
  ...Array.from({ length: 12 }, (_, index) => `r${index},100,2026-05-02,,Pro,b50`),
];

describe("setting up a referral programme", () => {
  useSuiteDatabase();
  useUploadFolder();
  let ctx: WorkspaceContext;
  beforeEach(async () => {
    ctx = await newWorkspace();
    await importCsv(ctx, ["id,amount,start,end,plan,by", ...base, ""].join("\n"), { mapping });
  });
  const save = (input: object) => saveProgramme({ ctx, input: saveProgrammeInput.parse(input) });
  const incentives = (referrerReward: string, more: object = {}) => ({ incentives: { referrerReward, refereeReward: "10", monthlyCost: "80", locale: "en", ...more } });
  const audience = { audience: { name: "Bring a friend", audience: { kind: "tenure", months: 6 } } };

  it("goes step by step, is taken up again where it was left, and each step is in the audit log", async () => {
    expect(await getProgramme({ ctx })).toBeNull();
    expect(await save(audience)).toMatchObject({ name: "Bring a friend", steps: 1, incentives: null });
    expect(await save(incentives("20"))).toMatchObject({ steps: 2, incentives: { referrerReward: 2_000n, refereeReward: 1_000n, monthlyCost: 8_000n } });
    await save({ channels: { channels: ["email", "invoice"] } });
    expect((await getProgramme({ ctx }))?.steps).toBe(2);
    await save({ rules: { terms: "Paid once the friend has paid twice.", startsOn: "2026-05-01", endsOn: null } });
    expect(await save({ measure: { kpis: ["referral.rate"], since: "2026-05-01" } })).toMatchObject({ steps: 5, channels: ["email", "invoice"] });
    const { rows } = await inWorkspace(ctx.workspaceId, (tx) => tx.execute(sql`select count(*)::int as saved from audit_events where workspace_id = ${ctx.workspaceId} and action = 'referral_programme.saved'`));
    expect(rows).toEqual([{ saved: 5 }]);
  });

  it("holds rewards to the CAC ceiling of the conservative LTV before they are kept", async () => {
    const check = await checkProgramme({ ctx, input: { referrerReward: "20", refereeReward: "10", monthlyCost: "80", locale: "en" } });
    // 12 referred in the last three complete months are 4 a month: 80 ÷ 4 = 20 each.
    expect(check).toMatchObject({ rewards: 3_000, fixed: 2_000, cost: 5_000, verdict: "inside", pace: 4 });
    expect(check.leaves).toBe((check.ceiling ?? 0) - 5_000);
    await save(audience);
    await expect(save(incentives("9000"))).rejects.toMatchObject({ messageKey: "programmeAboveCeiling" });
    expect(await save(incentives("9000", { aboveCeiling: true }))).toMatchObject({ steps: 2 });
    await expect(save(incentives("a lot"))).rejects.toMatchObject({ messageKey: "spendAmount" });
    const finer = { messageKey: "amountTooFine", values: { amount: "0.005", currency: "EUR", decimals: 2, example: "1234.50" } };
    await expect(save(incentives("0.005"))).rejects.toMatchObject(finer);
    await expect(checkProgramme({ ctx, input: { referrerReward: "20", refereeReward: "10", monthlyCost: "0.005", locale: "en" } })).rejects.toMatchObject(finer);
  });

  it("says on its card that what was kept above the ceiling is above it today", async () => {
    expect(await getProgrammeStanding({ ctx })).toBeNull();
    await save(audience);
    expect(await getProgrammeStanding({ ctx })).toMatchObject({ programme: { steps: 1 }, check: null, measured: null });
    await save(incentives("9000", { aboveCeiling: true }));
    const check = await checkProgramme({ ctx, input: { referrerReward: "9000", refereeReward: "10", monthlyCost: "80", locale: "en" } });
    expect((await getProgrammeStanding({ ctx }))?.check).toEqual({ ...check, verdict: "above" });
    await save(incentives("20"));
    expect((await getProgrammeStanding({ ctx }))?.check?.verdict).toBe("inside");
    // As much as the page says is the most, to the cent; both sides and the monthly cost take 30 of it.
    const most = ((check.ceiling ?? 0) - 3_000) / 100;
    expect(await save(incentives(String(most)))).toMatchObject({ steps: 2 });
    await expect(save(incentives((most + 0.01).toFixed(2)))).rejects.toMatchObject({ messageKey: "programmeAboveCeiling" });
  });

  it("holds the figures it is judged by against as many months before, as the page has them for those months", async () => {
    await save(audience);
    const measure = (since: string) => save({ measure: { kpis: programmeKpis, since } });
    await measure("2026-05-20");
    const measured = (await getProgrammeStanding({ ctx }))?.measured;
    expect(measured).toMatchObject({ months: { from: "2026-05", to: "2026-06" }, base: { from: "2026-03", to: "2026-04" }, running: false });
    expect(measured?.figures.map(({ id }) => id)).toEqual(programmeKpis);
    const rate = measured?.figures[0];
    // All twelve of May came by referral; nobody came in March and April.
    expect([rate?.metric?.value, rate?.base]).toMatchObject([1, { value: null, reason: "no_customers" }]);
    for (const side of ["months", "base"] as const) {
      const range = measured?.[side];
      const page = await getReferrals({ ctx, input: { ...range } });
      for (const figure of measured?.figures ?? []) {
        const shown = side === "months" ? figure.metric : figure.base;
        expect(shown, figure.id).toEqual(page?.tiles.find(({ id }) => id === figure.id)?.metric);
        expect((await explainMetric({ ctx, input: { ...range, metric: figure.id, locale: "en" } })).explanation?.value.value, figure.id).toBe(shown?.value);
      }
    }
    await measure("2026-02-01");
    expect((await getProgrammeStanding({ ctx }))?.measured).toMatchObject({ months: { from: "2026-02", to: "2026-06" }, base: null, firstMonth: "2026-01" });
    await measure("2026-07-01");
    expect((await getProgrammeStanding({ ctx }))?.measured).toMatchObject({ months: null, base: null, dataDate: "2026-06-30" });
  });

  it("is not measured after its end, whichever of the two is moved", async () => {
    await save(audience);
    const rules = (endsOn: string | null) => save({ rules: { terms: "", startsOn: "2026-01-01", endsOn } });
    const measure = (since: string) => save({ measure: { kpis: ["referral.rate"], since } });
    await rules("2026-05-31");
    await expect(measure("2026-06-01")).rejects.toMatchObject({ code: "INVALID", messageKey: "programmeMeasuredAfterEnd", values: { since: "2026-06-01", ends: "2026-05-31" } });
    await measure("2026-05-31");
    await expect(rules("2026-05-30")).rejects.toMatchObject({ messageKey: "programmeMeasuredAfterEnd" });
    await rules(null);
    await measure("2026-06-01");
  });

  it("puts its monthly cost into the programme's CAC, from its first month on", async () => {
    await save(audience);
    await save(incentives("20"));
    await save({ rules: { terms: "", startsOn: "2026-05-15", endsOn: null } });
    const { metrics } = await getKpis({ ctx, input: { from: "2026-04", to: "2026-06" } });
    // Two months at 80 for 12 customers; nobody was rewarded yet, and no file tells of rewards.
    expect(metrics["referral.program_cac"]).toMatchObject({ value: null, reason: "no_data" });
    await expect(save({ rules: { terms: "", startsOn: "2026-05-15", endsOn: "2026-05-01" } })).rejects.toMatchObject({ messageKey: "programmeEndsBeforeStart" });
  });

  it("begins with its audience, and proposes some with the reasons", async () => {
    await expect(save(incentives("20"))).rejects.toMatchObject({ messageKey: "programmeWithoutAudience" });
    const options = await suggestAudience({ ctx });
    expect(options.map(({ audience: { kind }, customers, suggested }) => [kind, customers, suggested])).toEqual([["plan", 52, true], ["everyone", 92, false]]);
    expect(options[0]?.churn?.own).toBe(0);
  });
});
