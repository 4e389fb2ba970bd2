import { z } from "zod";
import { isStorable } from "@/common/storable-text";

export const storableText = z.string().refine(isStorable);
