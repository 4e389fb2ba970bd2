import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const files = readdirSync("components", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx")).map((file) => ({ file, text: readFileSync(join("components", file), "utf8") }));

/** Tags that scroll on their own, of all components. */
const scrolling = files.flatMap(({ file, text }) => [...text.matchAll(/<[a-z][^<]*?overflow-(?:x-)?auto[^<]*?>/gi)].map(([tag]) => ({ file, tag })));

/** What draws a table itself rather than by the `Table` of these. */
const tables = files.filter(({ text }) => /<(?:table|TremorTable)\b/.test(text));

it("finds what scrolls and what is a table", () => {
  expect(scrolling.length).toBeGreaterThan(0);
  expect(tables.length).toBeGreaterThan(2);
});

it.each(scrolling)("$file lets the keyboard reach what scrolls", ({ tag }) => {
  expect(tag).toMatch(/tabIndex=\{0\}/);
  expect(tag).toMatch(/role="(region|group)"/);
  expect(tag).toMatch(/aria-label(ledby)?=/);
});

it.each(tables)("$file has its table scroll where the edge shows it and the keyboard reaches it", ({ text }) => {
  expect(text).toMatch(/<ScrollArea labelledBy=/);
});
