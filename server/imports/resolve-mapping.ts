import type { RateTable } from "@/server/metrics/currency";
import { fieldsOf, type AttributeType, type ColumnField } from "./fields/catalogue";
import { attributeKey } from "./fields/attribute-key";
import type { DetectedFile } from "./file/detected";
import type { Dialect } from "./file/dialect";
import { headerName, looseName } from "./file/header";
import { importKind } from "./kinds";
import type { RowRead } from "./kinds/kind";
import type { DateOrder, ImportMapping } from "./mapping";
import { readCurrency } from "./read/currency";
import { problem, type ImportRefusal } from "./refusal";

/** What an import has to know of the workspace. */
export interface WorkspaceDefaults {
  currency: string;
  timeZone: string;
  /** What it knows of other currencies. */
  rates: RateTable;
}

export interface Column {
  index: number;
  header: string;
  /** Its times are UTC, as its header says. */
  utc: boolean;
}

export interface AttributeColumn extends Column {
  key: string;
  type: AttributeType;
}

export type MappedColumns = Partial<Record<ColumnField, Column>>;

/** A mapping held against the headers of a file: ready to read rows with. */
export interface ResolvedMapping {
  mapping: ImportMapping;
  /** As chosen in the mapping, else as detected. */
  dialect: Dialect;
  dateOrder: DateOrder;
  fields: MappedColumns;
  /** In the order of their keys, so that equal rows give equal records whatever the order of the columns. */
  attributes: AttributeColumn[];
  workspace: WorkspaceDefaults;
}

type MappingCheck = { ok: true; resolved: ResolvedMapping; readRow: RowRead } | { ok: false; problems: ImportRefusal[] };

/** The part of a detection that a mapping is held against. */
type FileShape = Pick<DetectedFile, "headers" | "dialect" | "dateOrder">;

/** Finds each mapped column in the file and says, all at once, what the mapping still lacks. */
export function resolveMapping(mapping: ImportMapping, file: FileShape, workspace: WorkspaceDefaults): MappingCheck {
  const { headers } = file;
  const dialect = { ...file.dialect, ...mapping.dialect };
  const dateOrder = mapping.dateOrder ?? file.dateOrder;
  const problems: ImportRefusal[] = [];
  const fields: ResolvedMapping["fields"] = {};
  const attributes: AttributeColumn[] = [];
  const used = new Set<number>();

  for (const [name, target] of Object.entries(mapping.columns)) {
    if (target.field === "ignore") continue;
    const found = findHeader(name, headers);
    if (found.length !== 1 || used.has(found[0] ?? -1)) {
      problems.push(problem(found.length === 0 ? "map_column_absent" : "map_column_ambiguous", { column: name }));
      continue;
    }
    const index = found[0] ?? 0;
    const header = headers[index] ?? name;
    used.add(index);
    const column: Column = { index, header, utc: /\(utc\)/i.test(header) };
    if (target.field === "attribute") {
      const key = target.key ?? attributeKey(header, index);
      if (attributes.some((other) => other.key === key)) problems.push(problem("map_key_twice", { column: header, value: key }));
      attributes.push({ ...column, key, type: target.type });
    } else if (fields[target.field]) {
      problems.push(problem("map_field_twice", { column: header, value: target.field, params: { other: fields[target.field]?.header ?? "" } }));
    } else {
      fields[target.field] = column;
    }
  }

  const kind = importKind(mapping.kind);
  problems.push(...kind.missing(mapping, fields));
  const dates = fieldsOf(mapping.kind).flatMap(([field, { reads }]) => (reads === "date" || reads === "month" ? [fields[field]] : []));
  const firstDate = [...dates, ...attributes.filter(({ type }) => type === "date")].find((column) => column !== undefined);
  if (firstDate && dateOrder === null) problems.push(problem("map_date_order_missing", { column: firstDate.header }));
  attributes.sort((a, b) => (a.key < b.key ? -1 : 1));
  const resolved: ResolvedMapping = { mapping, dialect, dateOrder: dateOrder ?? "iso", fields, attributes, workspace };
  const reader = kind.reader(resolved);
  problems.push(...reader.problems, ...foreignCurrency(resolved));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, resolved, readRow: reader.readRow };
}

/** One currency for all rows, and no rate of it at all: said at once, not row by row. */
function foreignCurrency({ mapping, fields, workspace }: ResolvedMapping): ImportRefusal[] {
  if (!fieldsOf(mapping.kind).some(([, { money }]) => money)) return [];
  const currency = readCurrency(mapping.constants.currency ?? "");
  if (!currency.ok || currency.value === workspace.currency || fields.currency || workspace.rates.has(currency.value)) return [];
  return [problem("map_currency_without_rate", { column: "constants.currency", params: { currency: currency.value, workspace: workspace.currency } })];
}

/** As written; else the headers that only differ in case, spaces or accents. */
function findHeader(name: string, headers: string[]): number[] {
  const exact = headers.indexOf(headerName(name));
  if (exact >= 0) return [exact];
  const loose = looseName(name);
  return headers.flatMap((header, index) => (looseName(header) === loose ? [index] : []));
}
