import { z } from "zod";
import { groupInput } from "@/server/kpis/input";
import { invitationSteps } from "./invitations";

const paging = { page: z.int().min(1).max(100_000).default(1), pageSize: z.int().min(1).max(100).default(50) };

/** Of everyone or of a segment, of all times: who refers is not summed by group, and to find a group's is a look at everybody. */
export const listInput = groupInput.pick({ segment: true }).extend(paging);
export const invitationsInput = groupInput.extend({ ...paging, step: z.enum(invitationSteps).default("invited") });

export const referralLists = ["advocates", "likely", "referrals"] as const;
export const referralFileInput = groupInput.extend({ list: z.enum(referralLists), step: z.enum(invitationSteps).default("invited") });
