import { z } from "zod";
import { isSort, type ListSort } from "@/common/customer-list";
import { populations } from "@/common/populations";
import { groupInput } from "../kpis/input";
import { DAYS_AHEAD } from "../ledger/contract-terms";
import { storableText } from "../storable-text";
import { filterShape } from "./filters";
import { narrowingShape } from "./narrowing";

/** Names with commas between them. */
const columns = storableText.max(2000).optional();
const sort = z.custom<ListSort>((name) => typeof name === "string" && isSort(name), "sort");
const direction = z.enum(["asc", "desc"]);
const place = storableText.max(2000).optional();

export const customersInput = groupInput.extend({
  ...narrowingShape,
  ...filterShape,
  /** Of what is dated: up to so many days after the data date. */
  days: z.coerce.number().int().min(1).max(DAYS_AHEAD).optional(),
  population: z.enum(populations).default("active_at_close"),
});

/** A file: with columns those that are shown, in the order that is shown; without them everything there is, by id. */
export const customersFileInput = customersInput.extend({ columns, sort: sort.default("id"), direction: direction.default("asc"), cumulated: z.literal("true").optional() });

export const listCustomersInput = customersInput.extend({
  sort: sort.default("amount"),
  direction: direction.default("desc"),
  /** Those beside the name: values are computed for those that show them. */
  columns,
  /** With the amounts added up from the first row on. */
  cumulated: z.boolean().default(false),
  /** From 1. */
  page: z.int().min(1).max(1_000_000).default(1),
  pageSize: z.int().min(1).max(200).default(50),
  /** Where the page before this one ended, or the one behind it begins: found without walking past what comes before. */
  after: place,
  before: place,
});
