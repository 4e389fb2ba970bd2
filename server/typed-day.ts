import { z } from "zod";

const isNear = (day: string): boolean => day >= "1970-01-01" && day < "2200-01-01";

/** A day as somebody types it: of the calendar, and of an age in which there are customers. Files are held to the same years. */
export const typedDayOr = (refusal: string) => z.iso.date(refusal).refine(isNear, refusal);

export const typedDay = typedDayOr("field.day");
