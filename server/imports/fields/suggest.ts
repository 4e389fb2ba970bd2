import type { DetectedFile } from "../file/detected";
import type { ColumnTarget, ImportMapping } from "../mapping";
import type { ImportRefusal } from "../refusal";
import { importKind } from "../kinds";
import type { ImportKindId } from "../kinds/kind-id";
import { traitsOf, type KindTraits } from "../kinds/traits";
import { statusWordsUnder } from "../read/status";
import { usualMeaning, type WordTable } from "../read/words";
import { assignFields, type Assignment } from "./assign-fields";
import { attributeKey } from "./attribute-key";
import { fieldsOf, wordFields, type AttributeType, type ColumnField } from "./catalogue";
import { plainHeader } from "./plain-header";
import { profileColumn, type ColumnProfile } from "./profile";

export interface ColumnSuggestion {
  header: string;
  target: ColumnTarget;
  /** `high`: a usual name. `medium`: resembles one. `low`: nothing matches, so it is kept as an attribute, or left out. */
  confidence: "high" | "medium" | "low";
  profile: ColumnProfile;
}

/** Filled in from circumstances rather than from the file: to be looked at before going on. */
export type ToConfirm = "currency" | "interval";

export interface Suggestion {
  mapping: ImportMapping;
  columns: ColumnSuggestion[];
  /** What the file cannot tell and the user has to: the as-of date, the unit of amounts … */
  missing: ImportRefusal[];
  confirm: ToConfirm[];
}

/** A first mapping from header names and values, to be corrected by whoever knows the file. */
export function suggestMapping(kind: ImportKindId, file: DetectedFile, workspace: { currency: string }): Suggestion {
  const { headers, dialect, dateOrder } = file;
  const reading = { decimal: dialect.decimal, dateOrder };
  const profiles = headers.map((_, index) => profileColumn(file.sample.map((row) => row[index] ?? ""), reading));
  const names = headers.map(plainHeader);
  const { resembling, tidy = (all: Assignment) => all, suggest, missing } = importKind(kind);
  const assigned = tidy(assignFields(fieldsOf(kind), headers, profiles, resembling), names);
  const columns = suggestColumns(file, profiles, assigned, traitsOf(kind));
  const { hasMoney, constants } = suggest(assigned, names);
  const currency = hasMoney && !assigned.currency ? { currency: workspace.currency } : {};
  const profileOf = (field: ColumnField) => profiles[assigned[field]?.index ?? -1];
  const tableOf = (field: ColumnField, table: WordTable) => (field === "status" ? statusWordsUnder(headers[assigned.status?.index ?? -1], table) : table);
  const words = Object.fromEntries(wordFields(kind).map(([field, table]) => [field, usualMeanings(tableOf(field, table), profileOf(field))]));
  const { status, ...values } = words;
  const mapping: ImportMapping = {
    version: 1,
    kind,
    dialect,
    columns: Object.fromEntries(columns.map(({ header, target }) => [header, target])),
    constants: { ...currency, ...constants },
    ...(status && { statusValues: status }),
    ...(Object.keys(values).length > 0 && { values }),
    amountUnit: fieldsOf(kind).some(([field, { money }]) => money && hasDecimals(profileOf(field))) ? "major" : undefined,
    dateOrder: dateOrder ?? undefined,
    ...(traitsOf(kind).complete && { complete: false }),
  };
  const confirm = (["currency", "interval"] as const).filter((field) => mapping.constants[field] !== undefined);
  return { mapping, columns, missing: missing(mapping, assigned), confirm };
}

function suggestColumns({ headers, unnamed }: DetectedFile, profiles: ColumnProfile[], assigned: Assignment, { attributes }: KindTraits): ColumnSuggestion[] {
  const fieldOf = new Map(Object.entries(assigned).map(([field, { index, resembles }]) => [index, { field: field as ColumnField, resembles }]));
  const keys = new Set<string>();
  return headers.map((header, index) => {
    const profile = profiles[index] ?? profileColumn([], { decimal: "point", dateOrder: "iso" });
    const match = fieldOf.get(index);
    if (match) return { header, target: { field: match.field }, confidence: match.resembles ? "medium" : "high", profile };
    if (unnamed.includes(index) && profile.kind === "empty") return { header, target: { field: "ignore" }, confidence: "high", profile };
    if (!attributes) return { header, target: { field: "ignore" }, confidence: "low", profile };
    const key = freeKey(attributeKey(header, index), keys);
    return { header, target: { field: "attribute", type: attributeType(header, profile), key }, confidence: "low", profile };
  });
}

function freeKey(wished: string, taken: Set<string>): string {
  let key = wished;
  for (let next = 2; taken.has(key); next += 1) key = `${wished}_${next}`;
  taken.add(key);
  return key;
}

const CODES = /zip|postal|postcode|postleitzahl|phone|telephone|mobile|fax|siren|siret|vat|iban/;

/** Numbers that only name something are text: nobody adds up zip codes, and "01000" is not 1000. */
function attributeType(header: string, profile: ColumnProfile): AttributeType {
  if (profile.kind === "empty") return "text";
  if (profile.kind !== "number") return profile.kind;
  const name = plainHeader(header);
  const naming = CODES.test(name) || /(id|code)$/.test(name) || profile.values.some((value) => /^0\d/.test(value));
  return naming ? "text" : "number";
}

/** Decimals can only be major units. Whole numbers can be either: asked, never guessed. */
function hasDecimals(profile: ColumnProfile | undefined): boolean {
  return profile?.values.some((value) => /\d[.,]\d{1,2}(\D|$)/.test(value)) ?? false;
}

function usualMeanings(table: WordTable, profile: ColumnProfile | undefined): Record<string, string> {
  const meanings = (profile?.values ?? []).flatMap((value) => {
    const meaning = usualMeaning(table, value);
    return meaning ? [[value, meaning] as const] : [];
  });
  return Object.fromEntries(meanings);
}
