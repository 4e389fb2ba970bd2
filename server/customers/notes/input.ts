import { z } from "zod";
import { isStorable } from "@/common/storable-text";

const body = z.string().trim().min(1, "note.empty").max(8000, "note.long").refine(isStorable, "note.long");

export const addNoteInput = z.strictObject({ customerId: z.uuid(), body });
export const editNoteInput = z.strictObject({ noteId: z.uuid(), body });
export const deleteNoteInput = z.strictObject({ noteId: z.uuid() });
