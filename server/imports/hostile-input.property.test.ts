import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectFile } from "./file/detect";
import { FileProblem } from "./file/file-problem";
import { parseRows } from "./file/parse";
import { readMapping } from "./read-mapping";
import { readAmount } from "./read/amount";
import { readDate } from "./read/date";
import { readInterval } from "./read/interval";
import { codesOf, readSubscriptionRow } from "./rows/row-fixture";
import { suggestMapping } from "./fields/suggest";

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

const csvCell = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** Text a file can carry: no lone surrogates, no NUL, which are refused elsewhere. */
const cellText = fc.string({ unit: "grapheme", maxLength: 30 }).map((text) => text.replaceAll("\0", ""));

describe("whatever is in a file, the answer is rows or a refusal, never a crash", () => {
  test("any bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 600 }), async (array) => {
        const bytes = Buffer.from(array);
        const result = detectFile({ head: bytes, size: bytes.length });
        if (!result.ok) return;
        suggestMapping("customers", result.file, { currency: "EUR" });
        try {
          for await (const row of parseRows(once(bytes), result.file.dialect)) expect(row.cells.join("")).not.toContain("\0");
        } catch (error) {
          expect(error).toBeInstanceOf(FileProblem);
        }
      }),
    );
  });

  test("text of separators, quotes and line ends", async () => {
    const messy = fc.array(fc.constantFrom("a", '"', ",", ";", "\t", "\n", "\r\n", "\r", " ", "1", "é", "\ufeff", "\0"), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(messy, async (parts) => {
        const bytes = Buffer.from(parts.join(""));
        const result = detectFile({ head: bytes, size: bytes.length });
        if (!result.ok) return;
        const rows = async () => {
          for await (const row of parseRows(once(bytes), result.file.dialect)) void row;
        };
        await rows().catch((error: unknown) => expect(error).toBeInstanceOf(FileProblem));
      }),
    );
  });
});

test("cells come out as they were written, whatever they hold", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cellText, cellText), { minLength: 1, maxLength: 8 }), async (rows) => {
      const bytes = Buffer.from(`a,b\n${rows.map((cells) => cells.map(csvCell).join(",")).join("\n")}\n`);
      const read: string[][] = [];
      for await (const row of parseRows(once(bytes), { encoding: "utf-8", delimiter: "," })) read.push(row.cells);
      expect(read).toEqual(rows.filter((cells) => cells.some((cell) => cell.trim() !== "")));
    }),
  );
});

describe("whatever is in a cell, it is read or refused", () => {
  const anything = fc.oneof(fc.string({ unit: "binary" }), fc.string(), fc.double().map(String), fc.date({ noInvalidDate: true }).map(String));
  test("amounts, dates, intervals, whole rows", () => {
    fc.assert(
      fc.property(anything, fc.constantFrom("point", "comma"), (text, decimal) => {
        const amount = readAmount(text, { decimal, unit: "major", currency: "EUR" });
        if (amount.ok) expect(amount.value.minor >= 0n).toBe(true);
        const date = readDate(text, { order: "day_first", timeZone: "Asia/Kathmandu", utc: true });
        if (date.ok) expect(date.value).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        readInterval(text);
        codesOf(readSubscriptionRow({ amount: text, start: text, end: text, status: text }, { end: { field: "ended_on" }, status: { field: "status" } }));
      }),
      { numRuns: 500 },
    );
  });
  test("an amount in cents survives being written with two decimals", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), (cents) => {
        const text = `${cents / 100n}.${String(cents % 100n).padStart(2, "0")}`;
        expect(readAmount(text, { decimal: "point", unit: "major", currency: "EUR" })).toEqual({ ok: true, value: { minor: cents, rounded: false } });
      }),
    );
  });
});

test("any JSON is a mapping or says why not", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      const read = readMapping(json);
      if (!read.ok) expect(read.problems.length).toBeGreaterThan(0);
    }),
  );
});
