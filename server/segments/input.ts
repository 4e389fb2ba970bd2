import { z } from "zod";
import { storableText } from "../storable-text";
import { ruleInput } from "./rule-input";

const name = storableText.trim().min(1, "segments.nameMissing").max(100, "segments.nameTooLong");
const segmentId = z.uuid();

export const previewInput = z.object({ rule: ruleInput });
export const createSegmentInput = z.object({ name, rule: ruleInput });
/** What is left out stays. */
export const updateSegmentInput = z.object({ segmentId, name: name.optional(), rule: ruleInput.optional() });
export const duplicateSegmentInput = z.object({ segmentId, name });
export const archiveSegmentInput = z.object({ segmentId, archived: z.boolean() });
export const segmentInput = z.object({ segmentId });
export const fieldValuesInput = z.object({ field: storableText.min(1).max(300), q: storableText.max(200).default("") });
/** Cuts of an amount: minor units of money, months of tenure, numbers of an attribute. */
export const partitionInput = z.object({ field: storableText.min(1).max(300), cuts: z.array(z.number("segments.number")).max(20).default([]) });
