import { z } from "zod";
import { churnDenominators, churnRecognitions, discountPolicies, pastDuePolicies } from "@/db/schema";

export const day = z.iso.date("settings.date").refine((date) => date >= "1970-01-01" && date <= "2199-12-31", "settings.date");

export const grossMarginPpm = z.int("settings.margin").min(-1_000_000, "settings.margin").max(1_000_000, "settings.margin");
export const discountRatePpm = z.int("settings.discount").min(0, "settings.discount").max(1_000_000, "settings.discount");

export const cacLagMonths = z.int("settings.lag").min(0, "settings.lag").max(12, "settings.lag");

/** One dated version of what changes numbers. */
export const changeSettingsInput = z.strictObject({
  validFrom: day,
  grossMarginPpm,
  discountRatePpm,
  ltvCapMonths: z.int("settings.cap").min(1, "settings.cap").max(240, "settings.cap"),
  ltvWindowMonths: z.int("settings.window").min(1, "settings.window").max(36, "settings.window"),
  cacLagMonths,
  churnDenominator: z.enum(churnDenominators),
  churnRecognition: z.enum(churnRecognitions),
  discounts: z.enum(discountPolicies),
  pastDue: z.enum(pastDuePolicies),
});

/** Where a workspace starts: the margin of a typical software company, and a cost of capital between a bank's and an investor's. */
export const startingRates = { grossMarginPpm: 800_000, discountRatePpm: 80_000 } as const;

/** Before every date that can be imported. */
export const beginning = "1970-01-01";
