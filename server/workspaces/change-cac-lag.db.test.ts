import { describe, expect, it } from "vitest";
import { useSuiteDatabase } from "@/db/test/suite";
import { aPerson, aWorkspace } from "@/db/test/people";
import type { WorkspaceContext } from "@/server/context";
import { changeCacLag } from "./change-cac-lag";
import { changeSettings } from "./change-settings";
import { getSettings } from "./get-settings";

const conventions = {
  discountRatePpm: 80_000,
  ltvCapMonths: 60,
  ltvWindowMonths: 6,
  cacLagMonths: 0,
  churnDenominator: "opening",
  churnRecognition: "service_end",
  discounts: "net",
  pastDue: "keep",
} as const;

async function versions(ctx: WorkspaceContext) {
  const settings = await getSettings({ ctx });
  return settings.versions.map(({ validFrom, grossMarginPpm, cacLagMonths }) => [validFrom, grossMarginPpm, cacLagMonths]);
}

describe("the months after which spend counts", () => {
  const { owner } = useSuiteDatabase();

  it("change from a day on, keep what else counted then, and hold in later versions", async () => {
    const ctx = await aWorkspace(await aPerson());
    await changeSettings({ ctx, input: { ...conventions, validFrom: "2026-07-01", grossMarginPpm: 750_000 } });
    await changeCacLag({ ctx, input: { months: 2, validFrom: "2026-04-01" } });
    expect(await versions(ctx)).toEqual([
      ["1970-01-01", 800_000, 0],
      ["2026-04-01", 800_000, 2],
      ["2026-07-01", 750_000, 2],
    ]);
  });

  it("change for the whole past where no day is given, and are written down", async () => {
    const person = await aPerson();
    const ctx = await aWorkspace(person);
    await changeCacLag({ ctx, input: { months: 1 } });
    expect(await versions(ctx)).toEqual([["1970-01-01", 800_000, 1]]);
    const { rows } = await owner().query("select actor_id, action, subject, detail from audit_events where workspace_id = $1", [ctx.workspaceId]);
    expect(rows).toEqual([{ actor_id: person.id, action: "settings.cac_lag_changed", subject: "1970-01-01", detail: { before: 0, after: 1 } }]);
  });

  it.each([-1, 13, 0.5])("refuse %d", async (months) => {
    const ctx = await aWorkspace(await aPerson());
    await expect(changeCacLag({ ctx, input: { months } })).rejects.toThrow("settings.lag");
  });
});
