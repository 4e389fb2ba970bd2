import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importKinds } from "@/db/schema";
import { columnFields, constantFields } from "./fields/catalogue";
import { mappingSchema } from "./mapping";
import { readMapping } from "./read-mapping";
import { resolveMapping } from "./resolve-mapping";

const pages = ["docs/imports.md", "docs/imports.fr.md"] as const;
const textOf = (page: string) => readFileSync(page, "utf8");

const printed = pages.flatMap((page) => [...textOf(page).matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = ""], nth) => ({ page, nth: nth + 1, json })));

test.each(printed)("the mapping $nth printed in $page can be used as it stands", ({ json }) => {
  const read = readMapping(JSON.parse(json));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { columns, constants } = read.mapping;
  const file = { headers: Object.keys(columns), dialect: { encoding: "utf-8", delimiter: ",", decimal: "point" }, dateOrder: "iso" } as const;
  const check = resolveMapping(read.mapping, { ...file, headers: [...file.headers] }, { currency: constants.currency ?? "EUR", timeZone: "UTC", rates: new Map() });
  expect(check).toMatchObject({ ok: true });
});

test("each kind has a mapping printed in each language", () => {
  const kinds = printed.map(({ page, json }) => `${page} ${String(JSON.parse(json).kind)}`);
  expect(kinds.sort()).toEqual(pages.flatMap((page) => importKinds.map((kind) => `${page} ${kind}`)).sort());
});

test.each(pages)("%s names every field and every key", (page) => {
  const fields = importKinds.flatMap((kind) => [...columnFields(kind), ...constantFields(kind), ...Object.keys(mappingSchema(kind).shape)]);
  const names = [...new Set(fields), "attribute", "ignore"];
  const text = textOf(page);
  expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});
