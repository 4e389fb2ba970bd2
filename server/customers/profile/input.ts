import { z } from "zod";

export const customerInput = z.object({ customerId: z.uuid(), locale: z.enum(["en", "fr"]).default("en") });
