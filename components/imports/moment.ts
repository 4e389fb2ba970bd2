import { tagOf } from "@/components/format/numbers";

/** When something happened, in the workspace's zone: `22 Nov 2026, 00:17`. */
export function formatMoment(locale: string, at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat(tagOf(locale), { dateStyle: "medium", timeStyle: "short", timeZone }).format(at);
}
