import { describe, expect, test } from "vitest";
import type { DateOrder } from "./mapping";
import { readMapping } from "./read-mapping";
import { resolveMapping } from "./resolve-mapping";

const WORKSPACE = { currency: "EUR", timeZone: "Europe/Paris", rates: new Map() };
const DIALECT = { encoding: "utf-8", delimiter: ",", decimal: "point" } as const;

function resolve(json: unknown, headers: string[], dateOrder: DateOrder | null = "iso") {
  const read = readMapping(json);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return resolveMapping(read.mapping, { headers, dialect: DIALECT, dateOrder }, WORKSPACE);
}

function problems(...args: Parameters<typeof resolve>) {
  const check = resolve(...args);
  return check.ok ? [] : check.problems.map(({ code }) => code);
}

const ID = { id: { field: "external_id" } };

describe("reading a mapping", () => {
  test("everything with an honest default may be left out", () => {
    expect(readMapping({ columns: ID })).toEqual({
      ok: true,
      mapping: { version: 1, kind: "customers", dialect: {}, columns: ID, constants: {}, statusValues: {}, complete: false },
    });
  });
  test.each([
    ["x", "map_not_an_object", null],
    [[], "map_not_an_object", null],
    [{ columns: ID, colums: {} }, "map_unknown_key", "colums"],
    [{ columns: ID, constants: { curency: "EUR" } }, "map_unknown_key", "constants.curency"],
    [{ columns: { id: { field: "external_id", as: "x" } } }, "map_unknown_key", "columns.id.as"],
    [{ columns: { id: { field: "externalid" } } }, "map_invalid_value", "columns.id.field"],
    [{ columns: { c: { field: "attribute", key: "No Spaces" } } }, "map_invalid_value", "columns.c.key"],
    [{ columns: ID, constants: { as_of: "2024-02-31" } }, "map_invalid_value", "constants.as_of"],
    [{ columns: ID, amountUnit: "cents" }, "map_invalid_value", "amountUnit"],
    [{ columns: ID, version: 2 }, "map_invalid_value", "version"],
    [{}, "map_invalid_value", "columns"],
  ])("%j: %s at %s", (json, code, column) => {
    expect(readMapping(json)).toMatchObject({ ok: false, problems: [{ code, column }] });
  });
  test("what is possible is said", () => {
    const read = readMapping({ columns: ID, amountUnit: "cents" });
    expect(read.ok ? null : read.problems[0]).toMatchObject({ value: "cents", params: { expected: "major, minor" } });
  });
});

describe("finding columns", () => {
  test.each([
    ["Customer ID", "Customerid"],
    ["customer_id", "Customer ID"],
    [" Référence  client ", "reference client"],
  ])("%j fits the header %j", (name, header) => {
    expect(problems({ columns: { [name]: { field: "external_id" } } }, [header])).toEqual([]);
  });
  test("the exact name wins over one that only resembles it", () => {
    const check = resolve({ columns: { ID: { field: "external_id" } } }, ["id", "ID"]);
    expect(check.ok && check.resolved.fields.external_id?.index).toBe(1);
  });
  test("absent, ambiguous and doubled columns", () => {
    expect(problems({ columns: { ...ID, nope: { field: "name" } } }, ["id"])).toEqual(["map_column_absent"]);
    expect(problems({ columns: { iD: { field: "external_id" } } }, ["id", "ID"])).toEqual(["map_column_ambiguous", "map_external_id_missing"]);
    expect(problems({ columns: { ...ID, b: { field: "external_id" } } }, ["id", "b"])).toEqual(["map_field_twice"]);
    expect(problems({ columns: { ...ID, "a b": { field: "attribute" }, a_b: { field: "attribute" } } }, ["id", "a b", "a_b"])).toEqual(["map_key_twice"]);
  });
  test("a column that is left out may be absent", () => {
    expect(problems({ columns: { ...ID, nope: { field: "ignore" } } }, ["id"])).toEqual([]);
  });
  test("a header that says UTC is believed", () => {
    const check = resolve({ columns: { ...ID, s: { field: "attribute" }, "Start (UTC)": { field: "attribute" } } }, ["id", "s", "Start (UTC)"]);
    expect(check.ok && check.resolved.attributes.map(({ utc }) => utc)).toEqual([false, true]);
  });
});

describe("asked, never guessed", () => {
  const columns = { ...ID, amount: { field: "amount" }, start: { field: "started_on" } };
  const headers = ["id", "amount", "start", "tenure", "status"];
  const complete = { amountUnit: "major", constants: { currency: "EUR", interval: "month" } };
  test("all that is missing, at once", () => {
    expect(problems({ columns: { id: { field: "ignore" }, amount: { field: "amount" } } }, headers)).toEqual([
      "map_external_id_missing", "map_amount_unit_missing", "map_interval_missing", "map_currency_missing", "map_start_missing",
    ]);
    expect(problems({ columns: { ...ID, start: { field: "started_on" } }, ...complete }, headers)).toEqual(["map_amount_missing"]);
    expect(problems({ columns, ...complete }, headers)).toEqual([]);
  });
  test("an as-of date for tenures and for leavers without a date", () => {
    const tenure = { ...ID, amount: { field: "amount" }, tenure: { field: "tenure_months" } };
    expect(problems({ columns: tenure, ...complete }, headers)).toEqual(["map_as_of_missing"]);
    const status = { ...columns, status: { field: "status" } };
    expect(problems({ columns: status, ...complete }, headers)).toEqual(["map_as_of_missing"]);
    expect(problems({ columns: status, ...complete, statusValues: { ok: "active" } }, headers)).toEqual([]);
  });
  test("the order of dates that can be read two ways", () => {
    expect(problems({ columns, ...complete }, headers, null)).toEqual(["map_date_order_missing"]);
    expect(problems({ columns, ...complete, dateOrder: "day_first" }, headers, null)).toEqual([]);
  });
  test("constants are read at once", () => {
    const constants = { currency: "EURO", interval: "often", quantity: "-1", status: "gold" };
    expect(problems({ columns, ...complete, constants }, headers)).toEqual(["currency_unknown", "interval_unknown", "quantity_invalid", "status_unknown"]);
  });
  test("a constant currency without a rate is said once, not in every row", () => {
    expect(problems({ columns, ...complete, constants: { currency: "USD", interval: "month" } }, headers)).toEqual(["map_currency_without_rate"]);
  });
});

test("what the mapping chooses goes before what was detected", () => {
  const check = resolve({ columns: ID, dialect: { decimal: "comma" }, dateOrder: "day_first" }, ["id"]);
  expect(check.ok && [check.resolved.dialect, check.resolved.dateOrder]).toEqual([{ ...DIALECT, decimal: "comma" }, "day_first"]);
});
