import { describe, expect, it } from "vitest";
import { useSuiteDatabase } from "@/db/test/suite";
import { workspaceWith } from "../kpis/test/workspace-with";
import { customersCsv } from "./customers-csv";
import { paying } from "./test/paying";

/** A file in the words of the code. */
const asIs = { delimiter: ",", header: (column: string) => column, word: (column: string, value: string) => (column === "yesOrNo" ? `[${value}]` : value), amount: String };

describe("the customers behind a number", () => {
  useSuiteDatabase();

  it("leave as a file that a spreadsheet cannot run", async () => {
    const ctx = await workspaceWith("2024-03-31", [paying("=1+1", "Pro, \"old\"", 1250n), paying("b", "Pro", 100n)]);
    const input = { ...asIs, delimiter: ";", amount: (minor: bigint) => (Number(minor) / 100).toFixed(2) };
    let file = "";
    for await (const part of customersCsv({ ctx, input })) file += part;
    expect(file.startsWith("\ufeffexternalId;name;")).toBe(true);
    expect(file.split("\r\n").slice(1, 3).map((line) => line.split(";").slice(0, 10))).toEqual([
      ["'=1+1", "", "", "", "", '"Pro, ""old"""', '"Pro, ""old"""', "2024-01-05", "2", "12.50"],
      ["b", "", "", "", "", "Pro", "Pro", "2024-01-05", "2", "1.00"],
    ]);
  });

  it("say yes and no in the reader's words", async () => {
    const ctx = await workspaceWith("2024-03-31", [{ ...paying("a", "Pro", 100n), referredBy: "b" }, paying("b", "Pro", 100n)]);
    let file = "";
    for await (const part of customersCsv({ ctx, input: { ...asIs, columns: "referred", sort: "id", direction: "asc" } })) file += part;
    expect(file.trimEnd().split("\r\n").slice(1)).toEqual(["a,,,[yes]", "b,,,[no]"]);
  });

  it("say in which currency their money is, and what changed in the reader's words", async () => {
    const ctx = await workspaceWith("2024-03-31", [paying("a", "Pro", 100n)]);
    let file = "";
    for await (const part of customersCsv({ ctx, input: { ...asIs, word: (column, value) => `${column}: ${value}` } })) file += part;
    const [head = [], row = []] = file.replace("\ufeff", "").split("\r\n").map((line) => line.split(","));
    expect(head.filter((title) => title.endsWith("(EUR)"))).toEqual(["mrr (EUR)", "amount (EUR)"]);
    expect(row[head.indexOf("kind")]).toBe("kind: new");
    file = "";
    for await (const part of customersCsv({ ctx, input: { ...asIs, columns: "mrr,toDate,residual,value", cumulated: "true" } })) file += part;
    expect(file.split("\r\n")[0]).toContain("mrr (EUR),toDate (EUR),residual (EUR),value (EUR),cumulated (EUR)");
  });

  it("leave as a file at once also where the planner has not counted them yet", async () => {
    const many = Array.from({ length: 800 }, (_, index) => paying(`C-${index}`, "Pro", 100n));
    const ctx = await workspaceWith("2024-03-31", many);
    let lines = 0;
    for await (const part of customersCsv({ ctx, input: asIs })) lines += part.trimEnd().split("\r\n").length;
    expect(lines).toBe(many.length + 1);
  });
});
