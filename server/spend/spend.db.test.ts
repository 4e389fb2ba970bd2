import { describe, expect, it } from "vitest";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "../context";
import { Refusal } from "../errors";
import { getKpis } from "../kpis/get-kpis";
import { stay, workspaceWith } from "../kpis/test/workspace-with";
import { getSpendSheet } from "./get-spend-sheet";
import { sheetInput } from "./input";
import { putSpend } from "./put-spend";

const media = { month: "2026-04", channel: "Ads", category: "media", purpose: "acquisition", locale: "en" } as const;

async function cellOf(ctx: WorkspaceContext, channel: string, month: string) {
  const sheet = await getSpendSheet({ ctx, input: sheetInput.parse({ year: 2026 }) });
  return sheet?.rows.find((row) => row.channel === channel)?.cells.find((cell) => cell.month === month)?.typed;
}

const aCompany = () => workspaceWith("2026-04-30", [{ channel: "Ads", subscriptions: stay("2026-04-03").subscriptions }]);

describe("typing spend", () => {
  const { owner } = useSuiteDatabase();

  it("fills a cell, takes the place of what stood there, and moves the CAC at once", async () => {
    const ctx = await aCompany();
    await putSpend({ ctx, input: { ...media, amount: "1,234.50" } });
    await putSpend({ ctx, input: { ...media, amount: "900" } });
    expect(await cellOf(ctx, "Ads", "2026-04")).toBe(90_000n);
    const { metrics } = await getKpis({ ctx, input: { from: "2026-04", to: "2026-04" } });
    expect(metrics.cac?.value).toBe(90_000);
  });

  it("reads what a French keyboard writes, and a credit", async () => {
    const ctx = await aCompany();
    expect(await putSpend({ ctx, input: { ...media, locale: "fr", amount: "1 234,56" } })).toEqual({ typed: 123_456n });
    expect(await putSpend({ ctx, input: { ...media, channel: "Fairs", locale: "fr", amount: "−12" } })).toEqual({ typed: -1_200n });
  });

  it.each(["", "0"])("is taken back by %j", async (amount) => {
    const ctx = await aCompany();
    await putSpend({ ctx, input: { ...media, amount: "10" } });
    expect(await putSpend({ ctx, input: { ...media, amount } })).toEqual({ typed: null });
    expect(await cellOf(ctx, "Ads", "2026-04")).toBeNull();
  });

  it("refuses what is no amount, and keeps what stood there", async () => {
    const ctx = await aCompany();
    await putSpend({ ctx, input: { ...media, amount: "10" } });
    const refused = putSpend({ ctx, input: { ...media, amount: "about 20" } });
    await expect(refused).rejects.toThrow(Refusal);
    expect(await cellOf(ctx, "Ads", "2026-04")).toBe(1_000n);
  });

  it("keeps categories, purposes and workspaces apart", async () => {
    const [ctx, other] = [await aCompany(), await aCompany()];
    await putSpend({ ctx, input: { ...media, amount: "10" } });
    await putSpend({ ctx, input: { ...media, category: "tools", amount: "20" } });
    await putSpend({ ctx, input: { ...media, purpose: "retention", amount: "40" } });
    expect(await cellOf(ctx, "Ads", "2026-04")).toBe(1_000n);
    expect(await cellOf(other, "Ads", "2026-04")).toBeNull();
  });

  it("is written down with what stood there before", async () => {
    const ctx = await aCompany();
    await putSpend({ ctx, input: { ...media, amount: "10" } });
    await putSpend({ ctx, input: { ...media, amount: "12" } });
    const { rows } = await owner().query("select actor_id, subject, detail from audit_events where workspace_id = $1 and action = 'spend.typed' order by created_at", [ctx.workspaceId]);
    expect(rows.at(-1)).toEqual({ actor_id: ctx.userId, subject: "2026-04", detail: { channel: "Ads", category: "media", purpose: "acquisition", before: "1000", after: "1200" } });
  });

  it("lets two people in one cell leave one amount", async () => {
    const ctx = await aCompany();
    await Promise.all(["10", "11", "12", "13"].map((amount) => putSpend({ ctx, input: { ...media, amount } })));
    const { rows } = await owner().query("select count(*)::int as lines from acquisition_spend where workspace_id = $1", [ctx.workspaceId]);
    expect(rows).toEqual([{ lines: 1 }]);
  });
});
