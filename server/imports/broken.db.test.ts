import { describe, expect, it } from "vitest";
import { useSuiteDatabase } from "@/db/test/suite";
import { runImport } from "./run-import";
import { newWorkspace, tryImport, useUploadFolder } from "./test/workspace";

const mapping = {
  columns: { id: { field: "external_id" }, amount: { field: "amount" }, start: { field: "started_on" } },
  constants: { currency: "EUR", interval: "month", as_of: "2026-06-30" },
  amountUnit: "major",
};
describe("an import", () => {
  const { owner } = useSuiteDatabase();
  useUploadFolder();

  /** A table that takes no cells stands for whatever may break: the shell says "failed", and it has to stay so. */
  it("that breaks on the command line has failed, and no worker runs it later", async () => {
    const ctx = await newWorkspace();
    await owner().query("alter table month_cells add constraint takes_nothing check (closing_mrr < 0)");
    const result = await tryImport(ctx, "id,amount,start\na,30.00,2026-01-10\n", { mapping });
    await owner().query("alter table month_cells drop constraint takes_nothing");
    if (!result.ok) throw new Error("The file itself is sound.");
    expect(result.import).toMatchObject({ status: "failed", error: { code: "importBroke" } });
    await runImport({ ctx, input: { importId: result.import.id } });
    const { rows } = await owner().query("select count(*)::int as customers from customers where workspace_id = $1", [ctx.workspaceId]);
    expect(rows).toEqual([{ customers: 0 }]);
  });
});
