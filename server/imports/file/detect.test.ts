import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { detectFile } from "./detect";
import { LIMITS } from "./limits";

const detect = (content: string | Buffer, size?: number) => {
  const head = Buffer.from(content as string);
  return detectFile({ head, size: size ?? head.length });
};

function detected(content: string | Buffer) {
  const result = detect(content);
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.file;
}

function refused(content: string | Buffer, size?: number) {
  const result = detect(content, size);
  if (result.ok) throw new Error("accepted");
  return result.refusal;
}

describe("encoding", () => {
  const text = "id;nom\n1;Brasserie Lévêque\n2;Øst Œuvre à 5 €\n";
  test.each([
    ["utf-8", Buffer.from(text)],
    ["utf-8", Buffer.from(`\ufeff${text}`)],
    ["utf-16le", iconv.encode(text, "utf-16le")],
    ["utf-16le", iconv.encode(text, "utf-16le", { addBOM: true })],
    ["utf-16be", iconv.encode(text, "utf-16be")],
    ["utf-16be", iconv.encode(text, "utf-16be", { addBOM: true })],
    ["windows-1252", iconv.encode(text, "windows-1252")],
  ])("%s is told and the header is free of marks", (encoding, bytes) => {
    const file = detected(bytes);
    expect(file.dialect.encoding).toBe(encoding);
    expect(file.headers).toEqual(["id", "nom"]);
    expect(file.sample[1]).toEqual(["2", "Øst Œuvre à 5 €"]);
  });

  test("a head that is cut inside a character is still UTF-8", () => {
    const bytes = Buffer.from("id,name\n1,Zoé\n2,Zoé");
    const result = detectFile({ head: bytes.subarray(0, bytes.length - 1), size: bytes.length });
    expect(result.ok && result.file.dialect.encoding).toBe("utf-8");
  });
});

describe("separator", () => {
  test.each([
    [",", "id,plan,amount\n1,Pro,12\n"],
    [";", "id;plan;amount\n1;Pro;12,5\n2;Pro;13,5\n"],
    ["\t", "id\tname\tamount\n1\tBoone, Inc\t12\n2\tAcme, Ltd\t13\n"],
    ["|", "id|name\n1|a,b\n"],
    ["^", "id^name^plan\n1^a,b^Pro\n"],
    ["~", "id~name~plan\n1~a;b~Pro\n"],
    [",", 'id,name\n1,"a;b;c"\n2,"d;e;f"\n'],
    [",", "id\n1\n2\n"],
    [";", "sep=;\nid;note\n1;a,b\n"],
  ])("%j in %j", (delimiter, content) => {
    expect(detected(content).dialect.delimiter).toBe(delimiter);
  });

  test("the separator line of spreadsheets is not the header", () => {
    expect(detected("sep=;\nid;note\n1;a\n").headers).toEqual(["id", "note"]);
  });
});

describe("line ends", () => {
  test.each([
    ["lf", "id,a\n1,2\n"],
    ["crlf", "id,a\r\n1,2\r\n"],
    ["cr", "id,a\r1,2\r"],
    ["lf", 'id,"two\r\nlines"\n1,2\n'],
  ])("%s", (lineEnd, content) => {
    const file = detected(content);
    expect(file.lineEnd).toBe(lineEnd);
    expect(file.sample).toEqual([["1", "2"]]);
  });
});

describe("numbers and dates", () => {
  test.each([
    ["point", "id,amount\n1,12.50\n"],
    ["comma", 'id,amount\n1,"12,50"\n'],
    ["comma", "id;amount\n1;1 234,56 €\n"],
    ["comma", "id;amount\n1;12\n"],
    ["point", "id;amount\n1;1,234.50\n"],
    ["point", 'id,amount\n1,"1,234"\n'],
  ])("decimal %s in %j", (decimal, content) => {
    expect(detected(content).dialect.decimal).toBe(decimal);
  });

  test.each([
    ["iso", "id,start\n1,2026-01-02\n"],
    ["day_first", "id,start\n1,02/01/2026\n2,31/12/2026\n"],
    ["month_first", "id,start\n1,02/01/2026\n2,12/31/2026\n"],
    ["day_first", "id;start\n1;02.01.2026\n"],
    ["epoch", "id,created_at\n1,1767225600\n"],
    [null, "id,start\n1,02/01/2026\n"],
    [null, "id,start\n1,13/01/2026\n2,01/13/2026\n"],
  ])("dates %s in %j", (order, content) => {
    expect(detected(content).dateOrder).toBe(order);
  });
});

describe("what is not a table of text", () => {
  test.each([
    ["pdf", Buffer.from("%PDF-1.7\n1 0 obj")],
    ["spreadsheet", Buffer.from("504b030414000600", "hex")],
    ["spreadsheet", Buffer.from("d0cf11e0a1b11ae10000", "hex")],
    ["archive", Buffer.from("1f8b0800", "hex")],
    ["image", Buffer.from("89504e470d0a1a0a00", "hex")],
    ["json", Buffer.from('[{"id":1}]')],
    ["html", Buffer.from("<!DOCTYPE html><p>Sign in")],
    ["binary", Buffer.from(Array.from({ length: 512 }, (_, index) => (index * 7) % 256))],
  ])("%s", (kind, bytes) => {
    expect(refused(bytes)).toMatchObject({ code: "file_wrong_kind", params: { kind } });
  });

  test("an empty file and one of blank lines", () => {
    expect(refused("").code).toBe("file_empty");
    expect(refused("\ufeff \r\n\n").code).toBe("file_empty");
  });

  test("a file over the limit is refused by its size alone", () => {
    expect(refused("id,a\n1,2\n", LIMITS.fileBytes + 1)).toMatchObject({ code: "file_too_large", params: { size: 151, limit: 150 } });
  });
});

describe("header", () => {
  test("alone, with nothing under it", () => {
    expect(refused("id,name\n")).toMatchObject({ code: "header_only", row: 1 });
  });

  test.each([
    ["C-1", "C-1,Acme,2026-01-02,12.50\nC-2,Boone,2026-01-03,13\n"],
    ["1", "1,2,Acme\n2,3,Boone\n"],
    ["anna@example.com", "anna@example.com,Pro\nbob@example.com,Pro\n"],
    ["Pro", "Acme,Pro,month\nBoone,Pro,month\nCross,Basic,month\n"],
  ])("missing: the first row looks like data because of %j", (_, content) => {
    expect(refused(content)).toMatchObject({ code: "header_missing", row: 1 });
  });

  test("names that merely come again in one cell are names", () => {
    expect(detected("id,plan,channel\n1,plan,ads\n2,Pro,mail\n").headers).toEqual(["id", "plan", "channel"]);
  });

  test("two columns of one name, told by their places", () => {
    expect(refused("id,name,plan,name\n1,a,b,c\n")).toMatchObject({
      code: "header_repeated", column: "name", params: { first: 2, second: 4 },
    });
  });

  test("unnamed columns get a name that no other has", () => {
    const file = detected(",id,column_3,\nx,1,2,3\n");
    expect(file.headers).toEqual(["column_1", "id", "column_3", "column_4"]);
    expect(file.unnamed).toEqual([0, 3]);
  });

  test("line breaks and spaces in names become one space", () => {
    expect(detected('"\tCustomer\r\n  id ",b\n1,2\n').headers).toEqual(["Customer id", "b"]);
  });

  test("268 columns, as the widest CRM exports, are taken; 300 are not", () => {
    const wide = (columns: number) => {
      const names = Array.from({ length: columns }, (_, index) => `name ${index}`).join(",");
      return `${names}\n${",".repeat(columns - 1)}\nx${",".repeat(columns - 1)}\n`;
    };
    expect(detected(wide(268)).headers).toHaveLength(268);
    expect(refused(wide(300))).toMatchObject({ code: "header_too_wide", params: { columns: 300, limit: 280 } });
  });

  test("blank lines before it count as rows", () => {
    expect(refused("\n\nid,id\n1,2\n")).toMatchObject({ code: "header_repeated", row: 3 });
  });
});

describe("quotes", () => {
  test.each([
    ["never closed", 'a,b\n1,"open\n2,3\n', 2],
    ["inside an unquoted cell", 'a,b\n1,2\n3,the "best" one\n', 3],
    ["followed by text", 'a,b\n1,"x"y\n', 2],
  ])("%s: the file is refused and the row named", (_, content, row) => {
    expect(refused(content)).toMatchObject({ code: "file_quotes_broken", row });
  });

  test("the rows of a head that is cut inside a quoted cell are seen", () => {
    const result = detectFile({ head: Buffer.from('id,note\n1,a\n2,"cut he'), size: 1000 });
    expect(result.ok && result.file.sample).toEqual([["1", "a"]]);
  });
});
