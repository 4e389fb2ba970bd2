import { z } from "zod";
import { rangeInput } from "@/server/kpis/input";
import { invitationSteps } from "./invitations";

const paging = { page: z.int().min(1).max(100_000).default(1), pageSize: z.int().min(1).max(100).default(50) };

export const listInput = z.strictObject(paging);
export const invitationsInput = rangeInput.extend({ ...paging, step: z.enum(invitationSteps).default("invited") });

export const referralLists = ["advocates", "likely", "referrals"] as const;
export const referralFileInput = rangeInput.extend({ list: z.enum(referralLists), step: z.enum(invitationSteps).default("invited") });
