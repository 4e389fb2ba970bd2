import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const files = readdirSync("components", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx")).map((file) => ({ file, text: readFileSync(join("components", file), "utf8") }));

/** Tags that scroll on their own, of all components. */
const scrolling = files.flatMap(({ file, text }) => [...text.matchAll(/<[a-z][^<]*?overflow-(?:x-)?auto[^<]*?>/gi)].map(([tag]) => ({ file, tag })));

/** What draws a table itself rather than by the `Table` of these. */
const tables = files.filter(({ text }) => /<(?:table|TremorTable)\b/.test(text));

it("nothing scrolls sideways but a ScrollArea, whose edge fades and which the keyboard reaches", () => {
  expect(scrolling).toEqual([]);
});

it("finds what is a table", () => {
  expect(tables.length).toBeGreaterThan(2);
});

it.each(tables)("$file has its table scroll where the edge shows it and the keyboard reaches it", ({ text }) => {
  expect(text).toMatch(/<ScrollArea labelledBy=/);
});
