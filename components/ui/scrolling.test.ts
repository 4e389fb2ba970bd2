import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

/** Tags that scroll sideways, of all components. */
const scrolling = readdirSync("components", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx")).flatMap((file) =>
  [...readFileSync(join("components", file), "utf8").matchAll(/<[a-z][^<]*?overflow-x-auto[^<]*?>/gi)].map(([tag]) => ({ file, tag })),
);

it("finds what scrolls sideways", () => expect(scrolling.length).toBeGreaterThan(5));

it.each(scrolling)("$file lets the keyboard reach what scrolls sideways", ({ tag }) => {
  expect(tag).toMatch(/tabIndex=\{0\}/);
  expect(tag).toMatch(/role="(region|group)"/);
  expect(tag).toMatch(/aria-label(ledby)?=/);
});
