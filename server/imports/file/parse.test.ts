import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { FileProblem } from "./file-problem";
import { parseRows, type ParsedRow } from "./parse";

async function* pieces(content: string | Buffer, size = 7): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(content as string);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function rowsOf(content: string | Buffer, dialect: Partial<Parameters<typeof parseRows>[1]> = {}): Promise<ParsedRow[]> {
  const rows: ParsedRow[] = [];
  for await (const row of parseRows(pieces(content), { encoding: "utf-8", delimiter: ",", ...dialect })) rows.push(row);
  return rows;
}

const cellsOf = async (...args: Parameters<typeof rowsOf>) => (await rowsOf(...args)).map(({ cells }) => cells);

async function problemOf(content: string | Buffer) {
  const error: unknown = await rowsOf(content).then(() => null, (reason: unknown) => reason);
  if (!(error instanceof FileProblem)) throw new Error(`no file problem: ${String(error)}`);
  return error.refusal;
}

describe("cells", () => {
  test("quotes, doubled quotes, line breaks and separators inside cells", async () => {
    expect(await cellsOf('a,b\n"x ""y""","1,2"\n"two\nlines",\n')).toEqual([['x "y"', "1,2"], ["two\nlines", ""]]);
  });

  test.each([
    ["utf-16le", ";"],
    ["windows-1252", ";"],
    ["utf-8", ";"],
  ] as const)("%s in pieces of 7 bytes", async (encoding, delimiter) => {
    const bytes = iconv.encode("id;nom\r\n1;Lévêque €\r\n", encoding, { addBOM: encoding !== "windows-1252" });
    expect(await cellsOf(bytes, { encoding, delimiter })).toEqual([["1", "Lévêque €"]]);
  });

  test("CR-only line ends", async () => {
    expect(await cellsOf('a,b\r1,2\r"x\ry",3\r')).toEqual([["1", "2"], ["x\ry", "3"]]);
  });

  test("naughty text stays as typed", async () => {
    const naughty = "<script>alert(1)</script> ' OR 1=1 -- ${7*7} ﷽ 🇫🇷 \u202eabc =1+1";
    expect(await cellsOf(`a,b\n1,${naughty}\n`)).toEqual([["1", naughty]]);
  });
});

describe("row numbers are those of a spreadsheet, line numbers those of an editor", () => {
  test("blank lines count, quoted line breaks count as lines only", async () => {
    const rows = await rowsOf('a,b\n"x\n\ny",1\n\n2,3\n');
    expect(rows.map(({ rowNumber, lineNumber }) => [rowNumber, lineNumber])).toEqual([[2, 2], [4, 6]]);
  });

  test("the separator line is not a row", async () => {
    expect((await rowsOf("sep=,\na,b\n1,2\n"))[0]).toMatchObject({ rowNumber: 2, cells: ["1", "2"] });
  });
});

describe("ragged rows", () => {
  test("too few and too many cells refuse that row only", async () => {
    const rows = await rowsOf("a,b,c\n1,2\n1,2,3,4\n1,2,3\n");
    expect(rows.map(({ refusal }) => refusal && [refusal.code, refusal.row, refusal.params])).toEqual([
      ["row_ragged", 2, { found: 2, expected: 3 }],
      ["row_ragged", 3, { found: 4, expected: 3 }],
      null,
    ]);
  });

  test("surplus empty cells and missing cells of unnamed last columns are no data", async () => {
    expect(await cellsOf("a,b\n1,2,,\n")).toEqual([["1", "2"]]);
    expect(await cellsOf("a,b,\n1,2\n")).toEqual([["1", "2", ""]]);
  });

  test("a NUL character refuses its row and is not passed on", async () => {
    const [row] = await rowsOf("a,b\nx\0y,2\n");
    expect(row).toMatchObject({ cells: ["x\ufffdy", "2"], refusal: { code: "nul_character", column: "a", value: "x\ufffdy" } });
  });

  test("a cell over 32 KB", async () => {
    const [row] = await rowsOf(`a,b\n${"é".repeat(20_000)},2\n`);
    expect(row?.refusal).toMatchObject({ code: "cell_too_long", column: "a", params: { limit: 32 } });
    expect(row?.refusal?.value?.length).toBeLessThan(200);
  });
});

describe("files refused while they are read", () => {
  test.each([
    ["a quote never closed", 'a,b\n1,2\n3,"open\n', "file_quotes_broken", 3],
    ["a quote in the middle", 'a,b\n1,5" pipe\n', "file_quotes_broken", 2],
    ["a record of over 2 MB", `a,b\n1,"${"x".repeat(2_200_000)}"\n`, "file_row_too_large", 2],
  ])("%s", async (_, content, code, row) => {
    expect(await problemOf(content)).toMatchObject({ code, row });
  });

  test("bytes that are not UTF-8, far into the file", async () => {
    const bytes = Buffer.concat([Buffer.from(`a,b\n${"1,2\n".repeat(30_000)}`), Buffer.from([0x33, 0x2c, 0xe9, 0x0a])]);
    expect(await problemOf(bytes)).toMatchObject({ code: "file_encoding_broken" });
  });
});
