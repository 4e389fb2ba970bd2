import { z } from "zod";
import { pageInput } from "../kpis/input";
import { LTV_METHODS } from "../metrics/settings";

/** What the LTV page is asked with: whose value, of which months, against what, by which method. */
export const ltvInput = pageInput.extend({ method: z.enum(LTV_METHODS) });
