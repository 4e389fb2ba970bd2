import { Temporal } from "temporal-polyfill";
import type { Span } from "@/common/segments/rule";
import type { DateOnly } from "../metrics/period";

/** A month before 31 March is the last day of February. */
export const before = (day: DateOnly, { count, unit }: Span): DateOnly => Temporal.PlainDate.from(day).subtract({ [unit]: count }).toString();
export const after = (day: DateOnly, { count, unit }: Span): DateOnly => Temporal.PlainDate.from(day).add({ [unit]: count }).toString();

export const todayIn = (timeZone: string): DateOnly => Temporal.Now.plainDateISO(timeZone).toString();
