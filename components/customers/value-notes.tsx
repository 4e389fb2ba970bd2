"use client";

import { useTranslations } from "next-intl";
import { useBreakdownLabel } from "@/components/metrics/breakdown-label";
import { useFormats, useScope } from "@/components/metrics/scope";
import { TextLink } from "@/components/ui/text-link";
import type { CustomersAnswer } from "@/server/customers/list-customers";

/** What the values are, what of them is a prediction and by which curve, and where its past errors stand. */
export function ValueNotes({ predicted }: { predicted: NonNullable<CustomersAnswer["predicted"]> }) {
  const t = useTranslations("customers.values");
  const models = useTranslations("customers.values.model");
  const reasons = useTranslations("reasons");
  const termOf = useBreakdownLabel("interval");
  const formats = useFormats();
  const { slug } = useScope();
  const { month, capMonths, curves } = predicted;
  const told = curves.flatMap(({ term, model }) => (model ? [t("by", { term: termOf(term), model: models(model) })] : []));
  return (
    <div className="mt-3 max-w-[90ch] space-y-1 text-sub text-ink3">
      <p>{t("toDate", { month: formats.month(month) })}</p>
      <p>
        {t("residual", { months: capMonths })} {told.length > 0 ? t("curves", { list: told.join(", ") }) : null}
      </p>
      {curves.map(({ term, reason }) => (reason ? <p key={term}>{t("none", { term: termOf(term), reason: reasons(reason) })}</p> : null))}
      <p>
        {t.rich("backtest", { link: (words) => <TextLink key="link" href={`/${slug}/ltv`}>{words}</TextLink> })}
      </p>
    </div>
  );
}
