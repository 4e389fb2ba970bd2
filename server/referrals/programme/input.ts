import { z } from "zod";
import { typedDayOr } from "@/server/typed-day";

/** Through what a programme reaches customers. */
export const programmeChannels = ["email", "in_app", "account_page", "invoice", "support", "sales", "social"] as const;

/** By what it is judged. */
export const programmeKpis = ["referral.rate", "referral.k_factor", "referral.conversion", "referral.program_cac", "referral.program_roi"] as const;

export const audienceInput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("everyone") }),
  z.strictObject({ kind: z.literal("like_advocates") }),
  z.strictObject({ kind: z.literal("tenure"), months: z.int().min(1).max(120) }),
  z.strictObject({ kind: z.literal("plan"), plan: z.string().trim().min(1).max(200) }),
]);
export type Audience = z.infer<typeof audienceInput>;

const typed = z.string().trim().max(40);
const rewards = {
  /** As typed; nothing typed is none. */
  referrerReward: typed,
  refereeReward: typed,
  monthlyCost: typed,
  /** Whose decimal mark they were typed with. */
  locale: z.enum(["en", "fr"]),
};
export const checkIncentivesInput = z.strictObject(rewards);

/** Nothing in any of them is nothing filled in; that it costs nothing is said by a 0. */
const isFilledIn = ({ referrerReward, refereeReward, monthlyCost }: Record<"referrerReward" | "refereeReward" | "monthlyCost", string>) =>
  [referrerReward, refereeReward, monthlyCost].some((text) => text !== "");

/** One step at a time; each is kept by itself, so that setting up can be left and gone on with. */
export const saveProgrammeInput = z.strictObject({
  audience: z.strictObject({ name: z.string().trim().min(1, "programme.name").max(120, "programme.name"), audience: audienceInput }).optional(),
  incentives: z.strictObject({ ...rewards, /** Said yes to, though it is more than a customer should cost. */ aboveCeiling: z.boolean().default(false) }).refine(isFilledIn, { path: ["referrerReward"], error: "programme.incentives" }).optional(),
  rules: z.strictObject({ terms: z.string().trim().max(4000, "programme.terms"), startsOn: typedDayOr("programme.startsOn"), endsOn: typedDayOr("programme.endsOn").nullable() }).optional(),
  channels: z.strictObject({ channels: z.array(z.enum(programmeChannels)).min(1, "programme.channels") }).optional(),
  measure: z.strictObject({ kpis: z.array(z.enum(programmeKpis)).min(1, "programme.kpis"), since: typedDayOr("programme.since") }).optional(),
});
