import { z } from "zod";

export const customerInput = z.object({ customerId: z.guid(), locale: z.enum(["en", "fr"]).default("en") });
