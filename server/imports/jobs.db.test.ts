import { Client } from "pg";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useSuiteDatabase } from "@/db/test/suite";
import type { WorkspaceContext } from "@/server/context";
import { startWorker, type Worker } from "@/server/jobs/worker";
import { checkImport } from "./check-import";
import { createImport } from "./create-import";
import { discardImport } from "./discard-import";
import { getImport } from "./get-import";
import { runImport } from "./run-import";
import { saveMapping } from "./save-mapping";
import { startImport } from "./start-import";
import { bytes, newWorkspace, snapshot, useUploadFolder } from "./test/workspace";
import type { ImportView } from "./views";

const mapping = {
  columns: { id: { field: "external_id" }, amount: { field: "amount" }, start: { field: "started_on" } },
  constants: { currency: "EUR", interval: "month", as_of: "2026-06-30" },
  amountUnit: "major",
};
const csv = "id,amount,start\na,100,2026-01-10\nb,20,2026-02-01\n";

describe("the jobs of an import", () => {
  const suite = useSuiteDatabase();
  useUploadFolder();
  let ctx: WorkspaceContext;
  let worker: Worker | undefined;
  let call: { ctx: WorkspaceContext; input: { importId: string } };

  const view = () => getImport(call);
  const becomes = (status: ImportView["status"]) => vi.waitFor(async () => expect((await view()).status).toBe(status), { timeout: 30_000, interval: 100 });
  const jobs = async () => (await suite.owner().query("select task_identifier, locked_by from graphile_worker.jobs")).rows as { task_identifier: string; locked_by: string | null }[];
  const work = async () => (worker = await startWorker({ databaseUrl: process.env.DATABASE_URL ?? "" }));

  beforeEach(async () => {
    ctx = await newWorkspace();
    const created = await createImport({ ctx, input: { fileName: "x.csv", declaredBytes: null, body: bytes(csv) } });
    if (!created.ok) throw new Error("refused");
    call = { ctx, input: { importId: created.id } };
    await saveMapping({ ctx, input: { importId: created.id, mapping } });
  });

  afterEach(async () => {
    await worker?.stop();
    worker = undefined;
    await suite.owner().query("delete from graphile_worker._private_jobs");
  });

  it("are worked off in the background, from mapping to done", async () => {
    await work();
    await becomes("checked");
    await startImport(call);
    await becomes("done");
    expect((await view()).totals).toMatchObject({ active: 2, mrr: "12000" });
    await vi.waitFor(async () => expect(await jobs()).toEqual([]));
  });

  it("are taken over within seconds from a worker that was killed", async () => {
    await suite.owner().query("update graphile_worker._private_jobs set locked_at = now(), locked_by = 'pool-dead', attempts = 1");
    await work();
    await becomes("checked");
  });

  it("have one effect when the button is pressed twice and two workers run them at once", async () => {
    await checkImport(call);
    await Promise.all([startImport(call), startImport(call)]);
    expect((await jobs()).filter((job) => job.task_identifier === "import.run")).toHaveLength(1);
    await Promise.all([runImport(call), runImport(call), runImport(call)]);
    await runImport(call);
    const { customers, movements } = await snapshot(ctx);
    expect([customers.length, movements.length]).toEqual([2, 2]);
  });

  it("leave nothing behind when the database session dies after everything was written, and succeed when tried again", async () => {
    await checkImport(call);
    await startImport(call);
    const before = await snapshot(ctx);
    // Somebody else holds the row that is locked last, so the run waits there with all its rows written.
    const holder = new Client(process.env.DATABASE_URL);
    await holder.connect();
    await holder.query("begin");
    await holder.query("select id from imports where id = $1 for no key update", [call.input.importId]);
    const run = runImport(call).then(() => "ran", () => "died");
    const waiting = "select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like 'update \"imports\" set \"status\"%'";
    await vi.waitFor(async () => expect((await suite.owner().query(waiting)).rows).toHaveLength(1), { timeout: 20_000, interval: 50 });
    await suite.owner().query(`select pg_terminate_backend(pid) from (${waiting}) w`);
    expect(await run).toBe("died");
    await holder.query("rollback");
    await holder.end();
    expect(await snapshot(ctx)).toEqual(before);
    expect((await view()).status).toBe("running");
    await runImport(call);
    expect((await view()).status).toBe("done");
  });

  it("check the mapping that was saved last, whatever an earlier check was doing", async () => {
    const cheaper = { ...mapping, amountUnit: "minor" };
    const [first] = await Promise.all([checkImport(call), saveMapping({ ctx, input: { importId: call.input.importId, mapping: cheaper } })]);
    expect(first).toBeUndefined();
    await checkImport(call);
    await startImport(call);
    await runImport(call);
    expect((await view()).totals).toMatchObject({ mrr: "120" });
  });

  it("have nothing to do for an import that was discarded", async () => {
    await discardImport(call);
    await work();
    await vi.waitFor(async () => expect(await jobs()).toEqual([]), { timeout: 10_000 });
    await expect(view()).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
