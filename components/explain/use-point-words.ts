"use client";

import { useTranslations } from "next-intl";
import { useFormats } from "@/components/metrics/scope";
import type { Subject } from "./subject";

const points: ReadonlySet<string> = new Set(["model", "plain", ...["arpa", "cost", "churn", "discount"].flatMap((lever) => [`${lever}.lower`, `${lever}.higher`])]);

/** At which point of its curve or its table a number stands: "month of life 6", "December 2026", "churn 10 % lower". */
export function usePointWords({ id, at }: Subject): string[] {
  const t = useTranslations("explain.at");
  const formats = useFormats();
  if (at === undefined) return [];
  if (/^\d+$/.test(at)) return [t(id.startsWith("survival") ? "age" : "monthOfLife", { age: at })];
  const [month = "", intake] = at.split("~");
  if (/^\d{4}-\d{2}$/.test(month)) return [formats.month(month), ...(intake === undefined ? [] : [t("intake", { count: intake })])];
  return points.has(at) ? [t(at)] : [];
}
