import { beforeEach, describe, expect, it } from "vitest";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "@/server/context";
import { getImport } from "../get-import";
import { importCsv, newWorkspace, undoNow, useUploadFolder } from "../test/workspace";

const euros = { constants: { currency: "EUR" }, amountUnit: "major" };
const cases = [
  {
    kind: "subscriptions",
    csv: "id,who,amount,start\ns1,a,20,2026-02-01\ns2,new,30,2026-03-01\n",
    how: { columns: { id: { field: "subscription_id" }, who: { field: "customer_id" }, amount: { field: "amount" }, start: { field: "started_on" } }, constants: { currency: "EUR", interval: "month", as_of: "2026-06-30" }, amountUnit: "major" },
  },
  { kind: "cancellations", csv: "who,on\na,2026-04-01\n", how: { columns: { who: { field: "customer_id" }, on: { field: "cancelled_on" } } } },
  { kind: "spend", csv: "on,channel,amount\n2026-04-01,Google,10\n", how: { columns: { on: { field: "spent_on" }, channel: { field: "channel" }, amount: { field: "amount" } }, ...euros } },
  {
    kind: "payments",
    csv: "id,who,on,amount,status\np1,a,2026-04-01,20,paid\n",
    how: { columns: { id: { field: "payment_id" }, who: { field: "customer_id" }, on: { field: "paid_on" }, amount: { field: "amount" }, status: { field: "status" } }, ...euros },
  },
  { kind: "service_costs", csv: "month,category,amount\n2026-04,hosting,10\n", how: { columns: { month: { field: "month" }, category: { field: "category" }, amount: { field: "amount" } }, ...euros } },
  { kind: "referrals", csv: "from,to,on\na,b,2026-01-05\n", how: { columns: { from: { field: "referrer_id" }, to: { field: "referee_id" }, on: { field: "invited_on" } } } },
  { kind: "satisfaction", csv: "who,on,score\na,2026-04-01,9\n", how: { columns: { who: { field: "customer_id" }, on: { field: "answered_on" }, score: { field: "score" } }, constants: { survey: "nps" } } },
  { kind: "currency_rates", csv: "on,currency,rate\n2026-04-01,USD,0.9\n", how: { columns: { on: { field: "rate_on" }, currency: { field: "currency" }, rate: { field: "rate" } } } },
];
const people = {
  columns: { id: { field: "external_id" }, amount: { field: "amount" }, start: { field: "started_on" } },
  constants: { currency: "EUR", interval: "month", as_of: "2026-06-30" },
  amountUnit: "major",
};

describe("a file that is imported again unchanged", () => {
  useSuiteDatabase();
  useUploadFolder();
  let ctx: WorkspaceContext;
  beforeEach(async () => {
    ctx = await newWorkspace();
    await importCsv(ctx, "id,amount,start\na,100,2026-01-10\nb,50,2026-01-20\n", { mapping: people });
  });

  it.each(cases)("is undone before the one that brought it: $kind", async ({ kind, csv, how }) => {
    const mapping = { kind, ...how };
    const first = await importCsv(ctx, csv, { mapping });
    const again = await importCsv(ctx, csv, { mapping, fileName: "again.csv" });
    expect(again.counts).toMatchObject({ added: 0, corrected: 0, changed: 0, unchanged: first.counts?.added });
    expect((await getImport({ ctx, input: { importId: first.id } })).blockedBy).toMatchObject({ id: again.id, fileName: "again.csv", finishedAt: again.finishedAt });
    await expect(undoNow(ctx, first)).rejects.toMatchObject({ messageKey: "importUndoBlocked", values: { importId: again.id } });
    await undoNow(ctx, again);
    await undoNow(ctx, first);
    expect((await getImport({ ctx, input: { importId: first.id } })).status).toBe("undone");
  });
});
