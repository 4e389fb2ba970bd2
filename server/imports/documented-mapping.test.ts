import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importKinds } from "@/db/schema";
import { columnFields, constantFields } from "./fields/catalogue";
import { mappingSchema } from "./mapping";
import { readMapping } from "./read-mapping";
import { resolveMapping } from "./resolve-mapping";

const pages = ["docs/imports.md", "docs/imports.fr.md"] as const;
const textOf = (page: string) => readFileSync(page, "utf8");

test.each(pages)("the mapping printed in %s can be used as it stands", (page) => {
  const printed = /```json\n([\s\S]*?)```/.exec(textOf(page))?.[1] ?? "";
  const read = readMapping(JSON.parse(printed));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { columns, constants } = read.mapping;
  const file = { headers: Object.keys(columns), dialect: { encoding: "utf-8", delimiter: ",", decimal: "point" }, dateOrder: null } as const;
  const check = resolveMapping(read.mapping, { ...file, headers: [...file.headers] }, { currency: constants.currency ?? "", timeZone: "UTC", rates: new Map() });
  expect(check).toMatchObject({ ok: true });
});

test.each(pages)("%s names every field and every key", (page) => {
  const fields = importKinds.flatMap((kind) => [...columnFields(kind), ...constantFields(kind), ...Object.keys(mappingSchema(kind).shape)]);
  const names = [...new Set(fields), "attribute", "ignore"];
  const text = textOf(page);
  expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});
