import { z } from "zod";
import { isStorable } from "@/common/storable-text";
import { storableText } from "../storable-text";

const yearMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "month");

/** Whole months, both included. Neither given: the last three complete months up to the data date. */
export const rangeInput = z.object({ from: yearMonth.optional(), to: yearMonth.optional() });

/** By what customers are split in every workspace; each value of a breakdown has cells of its own. */
export const breakdowns = ["plan", "interval", "channel", "country", "referred"] as const;
/** Also by the number of referrals where the workspace counts them, and by an attribute that it has chosen for it: `attribute:industry`. */
export const breakdownInput = z.union([z.enum([...breakdowns, "referrals"]), z.templateLiteral(["attribute:", z.string().min(1)]).refine(isStorable)], "breakdown");
export type Breakdown = z.infer<typeof breakdownInput>;

/** One group of customers: everyone, or those with one value of a breakdown ('' is "not set"); of all customers, or of a segment. */
export const groupInput = rangeInput.extend({ segment: z.uuid().optional(), breakdown: breakdownInput.optional(), value: storableText.optional() });

/** Everyone or a segment, without its groups. */
export const wholeInput = groupInput.pick({ from: true, to: true, segment: true });

/** Which earlier months to hold the range against. */
export const comparisonInput = z.enum(["previous_period", "last_year"]);
export type Comparison = z.infer<typeof comparisonInput>;

/** What a page may be held against: the months before (unless it says otherwise), those of the year before, another group, nothing. */
export const comparisons = ["previous_period", "last_year", "group", "off"] as const;

/** What every page of numbers is asked with: whose numbers, of which months, against what. */
export const pageInput = groupInput.extend({
  compare: z.enum(comparisons).optional(),
  /** The other group of `compare: "group"`; without them everyone. */
  compareBreakdown: breakdownInput.optional(),
  compareValue: storableText.optional(),
  compareSegment: z.uuid().optional(),
});
export type PageInput = z.infer<typeof pageInput>;
