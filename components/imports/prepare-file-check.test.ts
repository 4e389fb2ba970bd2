import { expect, test } from "vitest";
import { prepareFileCheck } from "./prepare-file-check";

const bytes = (text: string) => new TextEncoder().encode(text);
const limit = 150 * 1024 * 1024;

test("a text table may travel", () => {
  expect(prepareFileCheck({ size: 900, head: bytes("Customer") }, limit)).toBeNull();
});

test("a file of exactly the limit is still taken", () => {
  expect(prepareFileCheck({ size: limit, head: bytes("Customer") }, limit)).toBeNull();
});

test("200 MB is refused before it is sent, naming both sizes", () => {
  const refused = prepareFileCheck({ size: 200 * 1024 * 1024, head: bytes("Customer") }, limit);
  expect(refused).toMatchObject({ code: "file_too_large", params: { size: 200, limit: 150 } });
});

test("an empty file is refused", () => {
  expect(prepareFileCheck({ size: 0, head: bytes("") }, limit)).toMatchObject({ code: "file_empty" });
});

test("a PDF stays a PDF under the name of a CSV", () => {
  expect(prepareFileCheck({ size: 900, head: bytes("%PDF-1.7") }, limit)).toMatchObject({ code: "file_wrong_kind", params: { kind: "pdf" } });
});

test("an xlsx workbook is a zip inside", () => {
  const head = new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 6, 0]);
  expect(prepareFileCheck({ size: 900, head }, limit)).toMatchObject({ code: "file_wrong_kind", params: { kind: "spreadsheet" } });
});
