import { describe, expect, it } from "vitest";
import { useSuiteDatabase } from "@/db/test/suite";
import { aPerson, aWorkspace } from "@/db/test/people";
import { changeSettings } from "./change-settings";
import { getSettings } from "./get-settings";

const version = {
  validFrom: "1970-01-01",
  grossMarginPpm: 800_000,
  discountRatePpm: 80_000,
  ltvCapMonths: 60,
  ltvWindowMonths: 6,
  cacLagMonths: 0,
  churnDenominator: "opening",
  churnRecognition: "service_end",
  discounts: "net",
  pastDue: "keep",
} as const;

describe("changing what changes the numbers", () => {
  const { owner } = useSuiteDatabase();

  it("keeps what counted before a date, and replaces what counted from it", async () => {
    const ctx = await aWorkspace(await aPerson());
    await changeSettings({ ctx, input: { ...version, validFrom: "2026-07-01", grossMarginPpm: 750_000 } });
    await changeSettings({ ctx, input: { ...version, validFrom: "2026-07-01", grossMarginPpm: 760_000, ltvCapMonths: 36 } });
    const { versions } = await getSettings({ ctx });
    expect(versions.map(({ validFrom, grossMarginPpm, ltvCapMonths }) => [validFrom, grossMarginPpm, ltvCapMonths])).toEqual([
      ["1970-01-01", 800_000, 60],
      ["2026-07-01", 760_000, 36],
    ]);
  });

  it("restates the facts for another margin and for what decides a movement, and leaves them for the rest", async () => {
    const ctx = await aWorkspace(await aPerson());
    const restated = async (change: object) => (await changeSettings({ ctx, input: { ...version, ...change } })).restated;
    expect(await restated({ discountRatePpm: 100_000, ltvCapMonths: 36 })).toBe(false);
    expect(await restated({ grossMarginPpm: 790_000 })).toBe(true);
    expect(await restated({ grossMarginPpm: 790_000, churnRecognition: "cancel_request" })).toBe(true);
    expect(await restated({ grossMarginPpm: 790_000, churnRecognition: "cancel_request", discounts: "recurring_only" })).toBe(true);
    expect(await restated({ grossMarginPpm: 790_000, churnRecognition: "cancel_request", discounts: "recurring_only", pastDue: "end_after_30_days" })).toBe(true);
    expect(await restated({ grossMarginPpm: 790_000, churnRecognition: "cancel_request", discounts: "recurring_only", pastDue: "end_after_30_days" })).toBe(false);
  });

  it("writes who changed what, before and after", async () => {
    const person = await aPerson();
    const ctx = await aWorkspace(person);
    await changeSettings({ ctx, input: { ...version, grossMarginPpm: 700_000 } });
    const { rows } = await owner().query("select actor_id, action, detail from audit_events where workspace_id = $1", [ctx.workspaceId]);
    expect(rows).toEqual([
      {
        actor_id: person.id,
        action: "settings.changed",
        detail: { before: expect.objectContaining({ grossMarginPpm: 800_000 }), after: expect.objectContaining({ grossMarginPpm: 700_000 }) },
      },
    ]);
  });

  it("changes nothing in another workspace", async () => {
    const [mine, theirs] = [await aWorkspace(await aPerson()), await aWorkspace(await aPerson())];
    const before = await getSettings({ ctx: theirs });
    await changeSettings({ ctx: mine, input: { ...version, grossMarginPpm: 100_000 } });
    expect(await getSettings({ ctx: theirs })).toEqual(before);
  });

  it.each(["2026-02-31", "1969-12-31", "31/12/2026", ""])("refuses %j as a date", async (validFrom) => {
    const ctx = await aWorkspace(await aPerson());
    await expect(changeSettings({ ctx, input: { ...version, validFrom } })).rejects.toThrow("settings.date");
  });
});
