import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { auditEvents } from "@/db/schema";
import { aPerson, aWorkspace } from "@/db/test/people";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "../context";
import { getTargets } from "./get-targets";
import { setTargets } from "./set-targets";

describe("targets", () => {
  useSuiteDatabase();
  let ctx: WorkspaceContext;
  beforeEach(async () => {
    ctx = await aWorkspace(await aPerson());
  });

  const set = async () => Object.fromEntries((await getTargets({ ctx })).flatMap(({ metric, value }) => (value === null ? [] : [[metric, value]])));

  it("are none until one is set", async () => {
    expect(await set()).toEqual({});
  });

  it("are kept in the unit of the metric, changed one by one and taken away", async () => {
    await setTargets({ ctx, input: { targets: [{ metric: "mrr", value: 70_500_050 }, { metric: "nrr", value: 0.985 }, { metric: "ltv_to_cac", value: 4.5 }] } });
    expect(await set()).toEqual({ mrr: 70_500_050, nrr: 0.985, ltv_to_cac: 4.5 });
    await setTargets({ ctx, input: { targets: [{ metric: "mrr", value: 71_000_000 }, { metric: "nrr", value: null }] } });
    expect(await set()).toEqual({ mrr: 71_000_000, ltv_to_cac: 4.5 });
  });

  it("leave a row in the log that says what they were", async () => {
    await setTargets({ ctx, input: { targets: [{ metric: "customers", value: 5000 }] } });
    await setTargets({ ctx, input: { targets: [{ metric: "customers", value: 6000 }] } });
    const rows = await inWorkspace(ctx.workspaceId, (tx) => tx.select().from(auditEvents).where(eq(auditEvents.workspaceId, ctx.workspaceId)));
    const changes = rows.filter(({ action }) => action === "targets.changed").map(({ detail }) => detail);
    expect(changes).toHaveLength(2);
    expect(changes).toContainEqual({ before: { customers: 5000 }, after: { customers: 6000 } });
  });

  it.each([Number.NaN, 1e16])("refuse %s", async (value) => {
    await expect(setTargets({ ctx, input: { targets: [{ metric: "mrr", value }] } })).rejects.toThrow();
  });
});
