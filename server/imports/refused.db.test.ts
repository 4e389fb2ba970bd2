import { readdirSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "@/server/context";
import { createImport } from "./create-import";
import { getImport } from "./get-import";
import { importNow } from "./import-now";
import { listRejections } from "./list-rejections";
import { rejectedRows } from "./rejected-rows";
import { bytes, importCsv, newWorkspace, snapshot, tryImport, useUploadFolder } from "./test/workspace";

const mapping = {
  columns: { id: { field: "external_id" }, name: { field: "name" }, amount: { field: "amount" }, start: { field: "started_on" }, note: { field: "attribute" } },
  constants: { currency: "EUR", interval: "month", as_of: "2026-06-30" },
  amountUnit: "major",
};
const file = (...rows: string[]) => ["id,name,amount,start,note", ...rows, ""].join("\n");
const uploads = () => readdirSync(path.join(process.env.TENURE_DATA_DIR ?? "", "uploads"));

describe("what an import refuses", () => {
  useSuiteDatabase();
  useUploadFolder();
  let ctx: WorkspaceContext;
  let before: Awaited<ReturnType<typeof snapshot>>;

  beforeEach(async () => {
    ctx = await newWorkspace();
    before = await snapshot(ctx);
  });

  it("keeps nothing of a file that cannot be read", async () => {
    const broken = file('a,"Ann,100,2026-01-10,', "b,Bob,20,2026-02-01,");
    expect(await tryImport(ctx, broken, { mapping })).toMatchObject({ ok: false, refusals: [{ code: "file_quotes_broken" }] });
    expect(await tryImport(ctx, "", { mapping })).toMatchObject({ ok: false, refusals: [{ code: "file_empty" }] });
    expect(uploads()).toEqual([]);
  });

  it("refuses a file that says it is too large before it reads it, and cuts off one that turns out to be", async () => {
    process.env.MAX_UPLOAD_MB = "0.001";
    let sent = 0;
    async function* endless() {
      for (;;) yield Buffer.alloc((sent += 100) && 100, "a");
    }
    try {
      const tooLarge = { ok: false, refusal: { code: "file_too_large" } };
      expect(await createImport({ ctx, input: { fileName: "x.csv", declaredBytes: 2_000_000, body: endless() } })).toMatchObject(tooLarge);
      expect(sent).toBe(0);
      expect(await createImport({ ctx, input: { fileName: "x.csv", declaredBytes: null, body: endless() } })).toMatchObject(tooLarge);
      expect(uploads()).toEqual([]);
    } finally {
      delete process.env.MAX_UPLOAD_MB;
    }
  });

  it("says what a mapping lacks", async () => {
    const columns = { ...mapping.columns, amount: { field: "ignore" } };
    const result = await tryImport(ctx, file("a,Ann,100,2026-01-10,"), { mapping: { ...mapping, columns } });
    expect(result).toMatchObject({ ok: false, refusals: [{ code: "map_amount_missing" }] });
    expect(await tryImport(ctx, file("a,Ann,100,2026-01-10,"), { mapping: { ...mapping, workspaceId: "x" } })).toMatchObject({ refusals: [{ code: "map_unknown_key", column: "workspaceId" }] });
  });

  it("accounts for every row: accepted, repeated or rejected, each rejected one with its reason", async () => {
    const csv = file("a,Ann,100,2026-01-10,", "a,Ann,100,2026-01-10,", "b,Bob,-20,2026-02-01,", "c,Cid,30,2026-02-01,", "c,Cid,31,2026-02-01,", ",Eve,5,2026-02-30,");
    const done = await importCsv(ctx, csv, { mapping });
    expect(done.counts).toMatchObject({ rows: 6, accepted: 1, repeated: 1, rejected: 4, added: 1 });
    expect(done.rejections).toMatchObject([{ code: "external_id_repeated", rows: 2 }, { code: "amount_negative", rows: 1 }, { code: "external_id_missing", rows: 1 }]);
    const { rows } = await listRejections({ ctx, input: { importId: done.id, limit: 50 } });
    expect(rows).toMatchObject([
      { row: 4, problem: { code: "amount_negative", column: "amount", value: "-20" } },
      { row: 5, problem: { code: "external_id_repeated", row: 5, column: "id", value: "c", params: { other_row: 6 } } },
      { row: 6, problem: { code: "external_id_repeated", row: 6, params: { other_row: 5 } } },
      { row: 7, problems: [{ code: "external_id_missing" }, { code: "date_impossible" }] },
    ]);
  });

  it("takes a column for what most of its cells are, and refuses the odd one by name", async () => {
    const rows = Array.from({ length: 20 }, (_, row) => `c${row},12.50,2026-01-15,${row}`);
    const csv = ["id,amount,start,score", ...rows, "odd,12.5O,2026-01-15,4", "other,12.50,2026-01-15,many", ""].join("\n");
    const created = await createImport({ ctx, input: { fileName: "x.csv", declaredBytes: null, body: bytes(csv) } });
    if (!created.ok) throw new Error(created.refusal.code);
    const { suggestion } = await getImport({ ctx, input: { importId: created.id } });
    expect(suggestion.columns).toMatchObject({ amount: { field: "amount" }, score: { field: "attribute", type: "number" } });
    const done = await importCsv(ctx, csv, { mapping: { ...suggestion, constants: { ...suggestion.constants, interval: "month", as_of: "2026-06-30" } } });
    expect(done.counts).toMatchObject({ accepted: 20, rejected: 2 });
    expect((await listRejections({ ctx, input: { importId: done.id, limit: 9 } })).rows).toMatchObject([
      { row: 22, problem: { code: "amount_unreadable", column: "amount", value: "12.5O" } },
      { row: 23, problem: { code: "not_a_number", column: "score", value: "many" } },
    ]);
  });

  it("pages through rejections and filters them by reason", async () => {
    const done = await importCsv(ctx, file("a,Ann,100,2026-01-10,", "b,Bob,-20,2026-02-01,", "c,Cid,-1,2026-02-01,", "d,Dee,x,2026-02-01,"), { mapping });
    const page = await listRejections({ ctx, input: { importId: done.id, limit: 2 } });
    expect(page).toMatchObject({ rows: [{ row: 3 }, { row: 4 }], next: 4 });
    expect(await listRejections({ ctx, input: { importId: done.id, limit: 2, after: 4 } })).toMatchObject({ rows: [{ row: 5 }], next: null });
    expect((await listRejections({ ctx, input: { importId: done.id, limit: 9, code: "amount_unreadable", column: "amount" } })).rows).toHaveLength(1);
  });

  it("changes nothing when all rows fail", async () => {
    const result = await tryImport(ctx, file("a,Ann,-1,2026-01-10,", "b,Bob,-2,2026-01-10,"), { mapping });
    expect(result).toMatchObject({ ok: true, import: { status: "failed", error: { code: "no_row_accepted" }, rejections: [{ rows: 2 }] } });
    expect(await snapshot(ctx)).toEqual(before);
  });

  it("hands the refused rows back as a file that is safe to open", async () => {
    const done = await importCsv(ctx, file("a,Ann,100,2026-01-10,", '=cmd|A1,"Bob; ""B""",-20,2026-02-01,@x'), { mapping });
    const chunks = rejectedRows({ ctx, input: { importId: done.id, headers: { row: "row", reason: "reason" }, describe: ({ code }) => code } });
    let text = "";
    for await (const chunk of chunks) text += chunk;
    expect(text).toBe('\ufeffid,name,amount,start,note,row,reason\r\n\'=cmd|A1,"Bob; ""B""",-20,2026-02-01,\'@x,3,amount_negative\r\n');
  });

  it("refuses an attribute that comes with another type than the workspace knows", async () => {
    await importCsv(ctx, file("a,Ann,100,2026-01-10,x"), { mapping });
    const other = { ...mapping, columns: { ...mapping.columns, note: { field: "attribute", type: "number" } } };
    const refusal = { code: "map_invalid_value", column: "columns.note.type", value: "number", params: { expected: "text" } };
    expect(await tryImport(ctx, file("b,Bob,100,2026-01-10,5"), { mapping: other })).toMatchObject({ refusals: [refusal] });
  });

  it("stores hostile text as it was typed", async () => {
    const payloads = ["__proto__", "constructor", "'; drop table customers; --", "${7*7}", "<script>alert(1)</script>", "\\N", "\\.", "a\tb", "👩‍👩‍👧‍👦", "‮abc", "İstanbul", "=1+1"];
    const rows = payloads.map((text, index) => `id ${index} ${text},"${text.replaceAll('"', '""')}",10,2026-01-10,"${text}"`);
    const done = await importCsv(ctx, file(...rows), { mapping });
    expect(done.counts).toMatchObject({ accepted: payloads.length, rejected: 0 });
    const { customers } = await snapshot(ctx);
    expect(customers.map(({ name }) => name).sort()).toEqual([...payloads].sort());
    expect(customers.map(({ attributes }) => (attributes as { note: string }).note).sort()).toEqual([...payloads].sort());
  });

  it("takes attribute names that every object has, also the one that would be its prototype", async () => {
    const csv = ["id,amount,start,constructor,__proto__,hasOwnProperty", "a,10,2026-01-10,x,y,z", ""].join("\n");
    const named = { constructor: { field: "attribute" }, ["__proto__"]: { field: "attribute" }, hasOwnProperty: { field: "attribute" } };
    const json = JSON.parse(JSON.stringify({ ...mapping, columns: { id: { field: "external_id" }, amount: { field: "amount" }, start: { field: "started_on" }, ...named } })) as object;
    await importCsv(ctx, csv, { mapping: json });
    expect((await snapshot(ctx)).customers).toMatchObject([{ attributes: { constructor: "x", proto: "y", has_own_property: "z" } }]);
  });

  it("says of a file in two encodings which row comes out wrong, and of one column that no separator was seen", async () => {
    async function* mixed() {
      yield Buffer.concat([Buffer.from("id,name,amount,start,note\na,Ren\xe9e,100,2026-01-10,x\n", "latin1"), Buffer.from("b,Zoé,100,2026-01-10,x\n")]);
    }
    const read = await importNow({ ctx, file: { fileName: "mixed.csv", declaredBytes: null, body: mixed() }, options: { mapping } });
    expect(read.ok && read.import.notices).toEqual([{ code: "encoding_mixed", row: 3, column: "name", value: "ZoÃ©", params: { encoding: "windows-1252" } }]);
    const one = await importCsv(ctx, "id:name\na:Ann\n", { mapping: { columns: { "id:name": { field: "external_id" } } } });
    expect(one.notices).toMatchObject([{ code: "separator_unseen", column: "id:name" }]);
    expect((await importCsv(ctx, file("c,Cy,100,2026-01-10,x"), { mapping })).notices).toEqual([]);
  });

  it("replaces halves of surrogate pairs, which no database can hold", async () => {
    async function* utf16() {
      yield Buffer.from(`\ufeff${file("a,Ann \ud83d!,100,2026-01-10,x", "b,Bob,-1,2026-01-10,\ud83d")}`, "utf16le");
    }
    await importNow({ ctx, file: { fileName: "utf16.csv", declaredBytes: null, body: utf16() }, options: { mapping } });
    expect((await snapshot(ctx)).customers).toMatchObject([{ name: "Ann \ufffd!" }]);
  });
});
