import type { DetectedFile } from "../file/detected";
import type { ColumnTarget, ImportMapping } from "../mapping";
import type { ImportRefusal } from "../refusal";
import { usualMeaning } from "../read/status";
import { assignFields, type Assignment } from "./assign-fields";
import { attributeKey } from "./attribute-key";
import type { AttributeType, ColumnField } from "./catalogue";
import { PER_MONTH, PER_YEAR, plainHeader } from "./header-names";
import { missingParts } from "./missing-parts";
import { profileColumn, type ColumnProfile } from "./profile";

export interface ColumnSuggestion {
  header: string;
  target: ColumnTarget;
  /** `high`: a usual name. `medium`: resembles one. `low`: nothing matches, so it is kept as an attribute. */
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
export function suggestMapping(file: DetectedFile, workspace: { currency: string }): Suggestion {
  const { headers, dialect, dateOrder } = file;
  const reading = { decimal: dialect.decimal, dateOrder };
  const profiles = headers.map((_, index) => profileColumn(file.sample.map((row) => row[index] ?? ""), reading));
  const assigned = assignFields(headers, profiles);
  const columns = suggestColumns(file, profiles, assigned);
  const confirm: ToConfirm[] = [];
  const constants: ImportMapping["constants"] = {};
  const hasSubscriptions = Boolean(assigned.amount ?? assigned.started_on ?? assigned.tenure_months);
  if (hasSubscriptions && !assigned.currency) {
    constants.currency = workspace.currency;
    confirm.push("currency");
  }
  const interval = assigned.interval ? undefined : intervalOfName(headers[assigned.amount?.index ?? -1] ?? "");
  if (interval) {
    constants.interval = interval;
    confirm.push("interval");
  }
  const mapping: ImportMapping = {
    version: 1,
    kind: "customers",
    dialect,
    columns: Object.fromEntries(columns.map(({ header, target }) => [header, target])),
    constants,
    statusValues: statusValues(profiles[assigned.status?.index ?? -1]),
    amountUnit: unitOf(profiles[assigned.amount?.index ?? -1]),
    dateOrder: dateOrder ?? undefined,
    complete: false,
  };
  return { mapping, columns, missing: missingParts(mapping, assigned), confirm };
}

function suggestColumns({ headers, unnamed }: DetectedFile, profiles: ColumnProfile[], assigned: Assignment): ColumnSuggestion[] {
  const fieldOf = new Map(Object.entries(assigned).map(([field, { index, resembles }]) => [index, { field: field as ColumnField, resembles }]));
  const keys = new Set<string>();
  return headers.map((header, index) => {
    const profile = profiles[index] ?? profileColumn([], { decimal: "point", dateOrder: "iso" });
    const match = fieldOf.get(index);
    if (match) return { header, target: { field: match.field }, confidence: match.resembles ? "medium" : "high", profile };
    if (unnamed.includes(index) && profile.kind === "empty") return { header, target: { field: "ignore" }, confidence: "high", profile };
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

function intervalOfName(header: string): "month" | "year" | undefined {
  const name = plainHeader(header);
  if (PER_MONTH.test(name)) return "month";
  return PER_YEAR.test(name) ? "year" : undefined;
}

/** Decimals can only be major units. Whole numbers can be either: asked, never guessed. */
function unitOf(profile: ColumnProfile | undefined): "major" | undefined {
  return profile?.values.some((value) => /\d[.,]\d{1,2}(\D|$)/.test(value)) ? "major" : undefined;
}

function statusValues(profile: ColumnProfile | undefined): ImportMapping["statusValues"] {
  const meanings = (profile?.values ?? []).flatMap((value) => {
    const meaning = usualMeaning(value);
    return meaning ? [[value, meaning] as const] : [];
  });
  return Object.fromEntries(meanings);
}
