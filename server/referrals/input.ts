import { z } from "zod";
import { isStorable } from "@/common/storable-text";
import { typedDay } from "../typed-day";

const day = typedDay.optional();
/** The id or the email of somebody. */
const person = z.string().trim().min(1, "referrals.person").max(320, "referrals.person").refine(isStorable, "referrals.person");

/** A referral as somebody types it in. Steps without a date are not there yet, or the ledger knows them. */
export const recordReferralInput = z.strictObject({
  referrer: person,
  referee: person,
  invitedOn: day,
  signedUpOn: day,
  paidOn: day,
  rewardedOn: day,
  /** Of both sides, as typed; nothing typed is none. */
  reward: z.string().trim().max(40).optional(),
  programme: z.string().trim().max(200).refine(isStorable).optional(),
  /** Whose decimal mark the reward was typed with. */
  locale: z.enum(["en", "fr"]),
});

export const removeReferralInput = z.strictObject({ id: z.uuid() });
