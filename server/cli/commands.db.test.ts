import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { globalDb } from "@/db/client";
import { users } from "@/db/schema";
import { useSuiteDatabase } from "@/db/test/suite";
import { recordCancellationInput } from "../cancellations/input";
import { recordCancellation } from "../cancellations/record-cancellation";
import { listCustomers } from "../customers/list-customers";
import { addNote } from "../customers/notes/add-note";
import { workspaceBySlug } from "./context";
import { createWorkspaceCommand } from "./create-workspace-command";
import { importCommand } from "./import-command";
import { kpisCommand } from "./kpis-command";
import { refused } from "./refused";
import { undoCommand } from "./undo-command";
import { UsageError } from "./usage";
import { wordsFor } from "./words";

const map = { columns: { id: { field: "external_id" }, plan: { field: "plan" }, amount: { field: "amount" }, start: { field: "started_on" } }, constants: { currency: "EUR", interval: "month" }, amountUnit: "major" };
const csv = "id,plan,amount,start\na,Pro,100,2026-01-10\nb,Basic,-5,2026-02-01\nc,Basic,20,2026-02-01\n";

describe("the command line", () => {
  useSuiteDatabase();
  const words = wordsFor("en_GB.UTF-8");
  let folder = "";
  const file = (name: string, content: string) => {
    writeFileSync(path.join(folder, name), content);
    return path.join(folder, name);
  };
  const importFile = (content: string, ...more: string[]) =>
    importCommand([file("c.csv", content), "--workspace", "acme-co", "--kind", "customers", "--map", file("map.json", JSON.stringify(map)), ...more], words);

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "tenure-cli-"));
    process.env.TENURE_DATA_DIR = folder;
    const created = await createWorkspaceCommand(["--name", "Acme & Co", "--email", "ada@example.com", "--password", "corridor-violet-27", "--time-zone", "Europe/Paris", "--margin", "85%"]);
    expect(created.answer).toMatchObject({ workspace: { slug: "acme-co", currency: "EUR", time_zone: "Europe/Paris" }, owner: { created: true } });
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("makes a second workspace for the same person, who has to know the password", async () => {
    const again = (password: string) => createWorkspaceCommand(["--name", "Other", "--email", "Ada@example.com", "--password", password]);
    await expect(again("wrong-wrong-wrong")).rejects.toMatchObject({ messageKey: "wrongCredentials" });
    expect((await again("corridor-violet-27")).answer).toMatchObject({ workspace: { slug: "other" }, owner: { created: false } });
  });

  it("imports a file, tells the numbers, and takes it back by its id alone", async () => {
    const dry = await importFile(csv, "--as-of", "2026-06-30", "--dry-run");
    expect(dry).toMatchObject({ exitCode: 0, answer: { import: { status: "checked" }, counts: { rows: 3, accepted: 2, rejected: 1, new: 2 }, totals: null } });
    const { exitCode, answer, sentences } = await importFile(csv, "--as-of", "2026-06-30");
    expect(exitCode).toBe(0);
    expect(answer).toMatchObject({
      import: { status: "done", as_of: "2026-06-30" },
      totals: { customers: 2, active: 2, mrr: 12_000, by_plan: [{ plan: "Pro", customers: 1, mrr: 10_000 }, { plan: "Basic", mrr: 2_000 }] },
      rejected: [{ code: "amount_negative", column: "amount", rows: 1, first_row: 3 }],
    });
    expect(sentences).toContain("2 active customers with €120.00 MRR, 0 churned, as of 2026-06-30.");
    const kpis = await kpisCommand(["--workspace", "acme-co", "--breakdown", "plan"]);
    expect(kpis.answer).toMatchObject({ data_date: "2026-06-30", metrics: { mrr: { value: 12_000 }, customers: { value: 2 } }, breakdown: { Pro: { mrr: { value: 10_000 } } } });
    const { id } = (answer as { import: { id: string } }).import;
    const again = await importFile(csv, "--as-of", "2026-06-30");
    const { id: later } = (again.answer as { import: { id: string } }).import;
    const blocked = await undoCommand([id], words).catch((error: unknown) => refused(error, words));
    expect(blocked).toMatchObject({ exitCode: 1, answer: { error: { code: "importUndoBlocked", importId: later } } });
    expect(blocked.sentences).toEqual([expect.stringMatching(/^A later import, “c\.csv” of \d{4}-\d\d-\d\d \d\d:\d\d, builds on this one/)]);
    expect(await undoCommand([later], words)).toMatchObject({ exitCode: 0 });
    expect(await undoCommand([id], words)).toMatchObject({ exitCode: 0, answer: { import: { status: "undone" } } });
    expect((await kpisCommand(["--workspace", "acme-co"])).answer).toMatchObject({ data_date: null, metrics: { mrr: { value: null, reason: "no_data" } } });
  });

  it("takes back what somebody wrote by hand on its customers only when told to, and says what", async () => {
    const { answer } = await importFile("id,plan,amount,start\nhand,Pro,100,2026-01-10\n", "--as-of", "2026-06-30");
    const { id } = (answer as { import: { id: string } }).import;
    const [ada] = await globalDb().select().from(users).where(eq(users.email, "ada@example.com"));
    const ctx = { ...(await workspaceBySlug("acme-co")), userId: ada?.id ?? null };
    const [customer] = (await listCustomers({ ctx, input: { population: "everyone" } })).rows;
    for (const body of ["Call again.", "Called."]) await addNote({ ctx, input: { customerId: customer?.id ?? "", body } });
    await recordCancellation({ ctx, input: recordCancellationInput.parse({ customerId: customer?.id, cancelledOn: "2026-05-01" }) });
    const loses = { notes: 2, cancellations: 1, referrals: 0 };
    const says = "On customers that this import brought there is something written by hand, which goes with them for good: 2 notes and one cancellation.";
    expect(await undoCommand([id], words)).toMatchObject({ exitCode: 1, answer: { import: { status: "done" }, loses }, sentences: [says, "Nothing is undone. With --confirm it is."] });
    expect(await undoCommand([id, "--confirm"], words)).toMatchObject({ exitCode: 0, answer: { import: { status: "undone" }, loses }, sentences: [says, expect.stringContaining("is undone")] });
  });

  it("imports a file of another kind, named by --kind or by its mapping, but not by both differently", async () => {
    const spend = { columns: { month: { field: "spent_on" }, channel: { field: "channel" }, spend: { field: "amount" } }, constants: { currency: "EUR" }, amountUnit: "major" };
    const run = (kind: string, mapping: object) =>
      importCommand([file("ads.csv", "month,channel,spend\n2026-03,Google,100.50\n2026-03,,1\n"), "--workspace", "acme-co", "--kind", kind, "--map", file("ads.json", JSON.stringify(mapping))], words);
    const { exitCode, answer, sentences } = await run("spend", spend);
    expect(exitCode).toBe(0);
    expect(answer).toMatchObject({
      import: { kind: "spend", status: "done" },
      totals: { lines: 1, amount: 10_050, by_channel: [{ channel: "Google", lines: 1, amount: 10_050 }], by_category: [{ category: "media" }] },
      rejected: [{ code: "channel_missing", rows: 1, first_row: 3 }],
    });
    expect(sentences).toContain("1 line is in, €100.50 in all.");
    await expect(run("payments", { ...spend, kind: "spend" })).rejects.toThrow("is the mapping of spend, not of payments");
  });

  it("fails when nothing was imported, and says why", async () => {
    expect(await importFile(csv.replaceAll("100", "-100").replaceAll("20,", "x,"))).toMatchObject({ exitCode: 1, answer: { import: { status: "failed" }, error: { code: "no_row_accepted" } } });
    expect(await importFile("")).toMatchObject({ exitCode: 1, answer: { import: null, problems: [{ code: "file_empty" }] }, sentences: [expect.stringContaining("The file holds nothing.")] });
    await expect(importCommand(["--workspace", "acme-co"], words)).rejects.toThrow(UsageError);
  });

  it.each([
    [["--workspace", "acme-co", "--nonsense"], /nonsense/],
    [["--from", "2026-01"], /the workspace is missing/],
    [["--workspace", "acme-co", "--breakdown", "bananas"], /--breakdown: .*plan, interval, channel, country, referred, referrals.*attribute:/],
    [["--workspace", "acme-co", "--from", "2026-13"], /--from: Write a month as year and month/],
  ])("does not understand kpis %j", async (argv, sentence) => {
    await expect(kpisCommand(argv)).rejects.toThrow(sentence);
  });

  it("speaks French in a French shell", () => {
    expect(wordsFor("fr_FR.UTF-8").failure({ from: "refusal", code: "importNotDone", values: {} })).toBe("Seul un import terminé peut être annulé.");
  });
});
