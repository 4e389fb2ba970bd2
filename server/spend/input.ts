import { z } from "zod";
import { spendCategories, spendPurposes } from "@/db/schema";

/** One sheet of the grid: a calendar year of one category and purpose. */
export const sheetInput = z.strictObject({
  /** The year the data date lies in, when left out. */
  year: z.int().min(1970).max(2199).optional(),
  category: z.enum(spendCategories).default("media"),
  purpose: z.enum(spendPurposes).default("acquisition"),
});

/** A cell as somebody typed it. Nothing typed takes the amount away. */
export const putSpendInput = z.strictObject({
  month: z.string().regex(/^(19[7-9]\d|20\d\d|21\d\d)-(0[1-9]|1[0-2])$/, "month"),
  /** '' is spend on no channel in particular. */
  channel: z.string().trim().max(200, "spend.channel"),
  category: z.enum(spendCategories),
  purpose: z.enum(spendPurposes),
  amount: z.string().trim().max(40, "spend.amount"),
  /** Whose decimal mark it was typed with. */
  locale: z.enum(["en", "fr"]),
});
