import { beforeAll, describe, expect, it } from "vitest";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "@/server/context";
import { createImport } from "./create-import";
import { discardImport } from "./discard-import";
import { getImport } from "./get-import";
import { listImports } from "./list-imports";
import { saveMapping } from "./save-mapping";
import { startImport } from "./start-import";
import { bytes, importCsv, newWorkspace, useUploadFolder } from "./test/workspace";

const mapping = {
  columns: { "Customer ID": { field: "external_id" }, Price: { field: "amount" }, Since: { field: "started_on" }, Floor: { field: "attribute", type: "text", key: "floor" } },
  constants: { currency: "EUR", interval: "year", as_of: "2026-06-30" },
  amountUnit: "major",
};

describe("imports and their sources", () => {
  useSuiteDatabase();
  useUploadFolder();
  let ctx: WorkspaceContext;

  const upload = async (csv: string) => {
    const created = await createImport({ ctx, input: { fileName: "/tmp/next.csv", declaredBytes: null, body: bytes(csv) } });
    if (!created.ok) throw new Error(created.refusal.code);
    return { ctx, input: { importId: created.id } };
  };

  beforeAll(async () => {
    ctx = await newWorkspace();
    await importCsv(ctx, "Customer ID,Price,Since,Floor\na,1200,2026-01-10,5\n", { mapping, fileName: "export-june.csv" });
  });

  it("suggest for the next file of a source what its last one was mapped to, without the date", async () => {
    const call = await upload("floor, customerid ,price,SINCE\n6,a,1300,2026-01-10\n");
    const { suggestion, source, missing, fileName } = await getImport(call);
    expect(fileName).toBe("next.csv");
    expect(source.name).toBe("export-june");
    expect(suggestion).toMatchObject({
      columns: { customerid: { field: "external_id" }, price: { field: "amount" }, SINCE: { field: "started_on" }, floor: { field: "attribute", type: "text" } },
      constants: { currency: "EUR", interval: "year" },
      amountUnit: "major",
    });
    expect(suggestion.constants.as_of).toBeUndefined();
    expect(missing).toEqual([]);
    await discardImport(call);
  });

  it("suggest for an attribute the type that the workspace knows", async () => {
    const call = await upload("Customer ID,Price,Since,Floor,More\nb,1300,2026-01-10,6,1\n");
    const { suggestion } = await getImport(call);
    expect(suggestion.columns).toMatchObject({ Floor: { field: "attribute", type: "text" }, More: { field: "attribute", type: "number" } });
    await discardImport(call);
  });

  it("keep a mapping that still lacks something, and say what", async () => {
    const call = await upload("Customer ID,Price,Since\nb,1300,2026-01-10\n");
    const half = { columns: { "Customer ID": { field: "external_id" }, Price: { field: "amount" } }, constants: { currency: "EUR" }, amountUnit: "major" };
    const saved = await saveMapping({ ctx, input: { ...call.input, mapping: half } });
    expect(saved).toMatchObject({ ok: false, refusals: [{ code: "map_interval_missing" }, { code: "map_start_missing" }] });
    const view = await getImport(call);
    expect(view).toMatchObject({ status: "uploaded", mapping: half, missing: [{ code: "map_interval_missing" }, { code: "map_start_missing" }] });
    await expect(startImport(call)).rejects.toMatchObject({ messageKey: "importNotChecked" });
    await discardImport(call);
  });

  it("read a file anew when its separator is corrected", async () => {
    const call = await upload("Customer ID|Price|Since,x\nb|1300|2026-01-10,y\n");
    await saveMapping({ ctx, input: { ...call.input, mapping: { columns: {}, dialect: { delimiter: "," } } } });
    expect((await getImport(call)).detected.headers).toEqual(["Customer ID|Price|Since", "x"]);
    await discardImport(call);
  });

  it("stand in a history, the latest first, a page at a time", async () => {
    const calls = [await upload("id,a\n1,2\n"), await upload("id,b\n1,2\n")];
    const first = await listImports({ ctx, input: { limit: 2 } });
    expect(first.items.map(({ id }) => id)).toEqual(calls.map(({ input }) => input.importId).reverse());
    const second = await listImports({ ctx, input: { limit: 2, before: first.next ?? undefined } });
    expect(second).toMatchObject({ items: [{ sourceName: "export-june", status: "done", rowCount: 1, createdBy: "Ada" }], next: null });
    for (const call of calls) await discardImport(call);
  });

  it("are not there for another workspace", async () => {
    const { items } = await listImports({ ctx, input: { limit: 1 } });
    const stranger = await newWorkspace();
    const call = { ctx: stranger, input: { importId: items[0]?.id ?? "" } };
    await expect(getImport(call)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(discardImport(call)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(startImport(call)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
