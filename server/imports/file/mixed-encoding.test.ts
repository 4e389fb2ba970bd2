import iconv from "iconv-lite";
import { expect, test } from "vitest";
import { utf8Among } from "./mixed-encoding";

const misread = (text: string) => iconv.decode(Buffer.from(text), "windows-1252");

test.each(["Café", "Müller", "日本", "5 €", "👍", "Łódź"])("%s in UTF-8, read as Windows-1252", (text) => {
  expect(utf8Among(["1", "plain", misread(text)], "windows-1252")).toBe(2);
});

test.each(["Café Lévêque", "Brasserie « Chez Ève »", "Ö", "ÉTÉ À PARIS", "naïveté – 20 °C", "ãÃ", "São João"])("%s, as it was meant", (text) => {
  expect(utf8Among([iconv.decode(iconv.encode(text, "windows-1252"), "windows-1252")], "windows-1252")).toBeNull();
});

test("what is UTF-8 throughout is not mixed", () => {
  expect(utf8Among(["Ã©"], "utf-8")).toBeNull();
});
