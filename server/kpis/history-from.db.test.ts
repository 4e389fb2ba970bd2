import { describe, expect, it } from "vitest";
import { inWorkspace } from "@/db/client";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "../context";
import { importCsv, newWorkspace, useUploadFolder } from "../imports/test/workspace";
import { prediction } from "../metrics/kpis/prediction";
import { kpiInput, readFacts, readGroup } from "./read-facts";

const columns = { id: { field: "external_id" }, start: { field: "started_on" }, end: { field: "ended_on" }, price: { field: "amount" } };
const mapping = (dates: object) => ({ kind: "customers", columns, constants: { currency: "EUR", interval: "month", ...dates }, amountUnit: "major" });

/** Forty who came in January; thirty are still there at the end of June, ten left in May. */
const file = ["id,start,end,price", ...Array.from({ length: 40 }, (_, index) => `c${index},2024-01-10,${index < 10 ? "2024-05-20" : ""},10`)].join("\n");

const agesOf = ({ workspaceId }: WorkspaceContext) =>
  inWorkspace(workspaceId, async (tx) => {
    const facts = await readFacts(tx, workspaceId);
    if (!facts) throw new Error("no facts");
    const input = kpiInput(facts, { from: "2024-04", to: "2024-06" }, await readGroup(tx, workspaceId, facts, {}));
    return prediction(input, { horizon: 6 }).observed.rows.map(({ time, atRisk, events }) => [time, atRisk, events]);
  });

describe("a file that knows its leavers only from a day on", () => {
  useSuiteDatabase();
  useUploadFolder();

  it.each<[told: { history_from?: string }, ages: number[], why: string]>([
    [{}, [0, 1, 2, 3, 4, 5], "it knows all who ever left"],
    [{ history_from: "2024-04-01" }, [3, 4, 5], "from the first of a month"],
    [{ history_from: "2024-03-02" }, [3, 4, 5], "a month that is cut is not known whole"],
  ])("%o: the curve has the ages %j (%s)", async (told, ages, _why) => {
    const ctx = await newWorkspace();
    await importCsv(ctx, file, { mapping: mapping({ as_of: "2024-06-30", ...told }) });
    const rows = await agesOf(ctx);
    expect(rows.map(([age]) => age)).toEqual(ages);
    // Age 4 is May: all forty were at risk, ten left.
    expect(rows.find(([age]) => age === 4)).toEqual([4, 40, 10]);
  });
});
