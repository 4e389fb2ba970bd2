import { z } from "zod";
import { groupInput } from "../kpis/input";
import { narrowingShape } from "./narrowing";

export const populations = [
  "active_at_close",
  "active_at_opening",
  "retained",
  "lost",
  "new_in_range",
  "churned_in_range",
  "reactivated_in_range",
  "expanded_in_range",
  "contracted_in_range",
  "moved_in_range",
  "everyone",
  "gone",
  "at_each_opening",
  "kept_each_month",
  "subscribed_at_close",
  "leaving",
  "renewing",
] as const;

export const customersInput = groupInput.extend({ ...narrowingShape, population: z.enum(populations).default("active_at_close") });

export const listCustomersInput = customersInput.extend({
  sort: z.enum(["amount", "date", "name", "since"]).default("amount"),
  direction: z.enum(["asc", "desc"]).default("desc"),
  /** From 1. */
  page: z.int().min(1).max(1_000_000).default(1),
  pageSize: z.int().min(1).max(200).default(50),
});
