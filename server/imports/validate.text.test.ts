import { describe, expect, test } from "vitest";
import { fingerprint } from "./record";
import { codesOf, readRow, recordOf } from "./rows/row-fixture";

const ID = { id: { field: "external_id" } };

describe("text", () => {
  test.each([
    "<script>alert(1)</script>",
    "' OR 1=1; --",
    "=cmd|' /C calc'!A0",
    "表ポあA鷗ŒéＢ逍Üßªąñ丂㐀𠀀",
    "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞",
    "  spaces kept  ",
    "__proto__",
    "\u202eright to left",
  ])("a name stays as typed: %j", (name) => {
    expect(recordOf(readRow({ id: "1", name }, { columns: { ...ID, name: { field: "name" } } })).name).toBe(name);
  });
  test("ids lose the spaces around them and nothing else", () => {
    expect(recordOf(readRow({ id: "  0012-a " }, { columns: ID })).external_id).toBe("0012-a");
  });
  test("too long for its field", () => {
    expect(codesOf(readRow({ id: "x".repeat(201) }, { columns: ID }))).toContain("text_too_long");
  });
  test("an email that does not look like one is kept and said", () => {
    const row = readRow({ id: "1", mail: "not an email" }, { columns: { ...ID, mail: { field: "email" } } });
    expect(row).toMatchObject({ ok: true, record: { email: "not an email" }, notices: [{ code: "email_unusual" }] });
  });
});

describe("referrals", () => {
  const columns = { ...ID, mail: { field: "email" }, by: { field: "referred_by" }, count: { field: "referral_count" } };
  test("a customer cannot refer itself, by id or by email", () => {
    expect(codesOf(readRow({ id: "1", mail: "", by: "1", count: "" }, { columns }))).toEqual(["self_referral"]);
    expect(codesOf(readRow({ id: "1", mail: "a@b.fr", by: "A@B.fr", count: "" }, { columns }))).toEqual(["self_referral"]);
  });
  test("a count is whole", () => {
    expect(recordOf(readRow({ id: "1", mail: "", by: "2", count: "3" }, { columns }))).toMatchObject({ referred_by: "2", referral_count: 3 });
    expect(codesOf(readRow({ id: "1", mail: "", by: "", count: "-1" }, { columns }))).toEqual(["referral_count_invalid"]);
  });
});

describe("attributes", () => {
  const columns = {
    ...ID,
    City: { field: "attribute" },
    Seats: { field: "attribute", type: "number" },
    Signed: { field: "attribute", type: "date" },
    VIP: { field: "attribute", type: "boolean", key: "is_vip" },
  };
  test("typed, under a key made from the header", () => {
    const record = recordOf(readRow({ id: "1", City: " Lyon ", Seats: "1,200.5", Signed: "2024-05-06 10:00", VIP: "oui" }, { columns }));
    expect(record.attributes).toEqual({ city: "Lyon", seats: 1200.5, signed: "2024-05-06", is_vip: true });
  });
  test("an empty cell is no attribute", () => {
    expect(recordOf(readRow({ id: "1", City: "", Seats: "n/a", Signed: "NULL", VIP: "" }, { columns })).attributes).toEqual({});
  });
  test("of the wrong type are refused by name", () => {
    expect(codesOf(readRow({ id: "1", City: "x", Seats: "many", Signed: "soon", VIP: "so so" }, { columns }))).toEqual([
      "not_yes_or_no", "not_a_number", "date_unreadable",
    ]);
  });
  test("a header called constructor is an attribute like any other", () => {
    const record = recordOf(readRow({ id: "1", constructor: "x" }, { columns: { ...ID, constructor: { field: "attribute" } } }));
    expect(Object.entries(record.attributes)).toEqual([["constructor", "x"]]);
  });
});

describe("fingerprint", () => {
  const columns = { ...ID, a: { field: "attribute" }, b: { field: "attribute" } };
  const of = (cells: Record<string, string>) => fingerprint(recordOf(readRow(cells, { columns })));
  test("equal for equal content, whatever the order of the columns", () => {
    expect(of({ id: "1", a: "x", b: "y" })).toBe(of({ b: "y", a: "x", id: "1" }));
  });
  test("different for another value", () => {
    expect(of({ id: "1", a: "x", b: "y" })).not.toBe(of({ id: "1", a: "x", b: "z" }));
  });
});
