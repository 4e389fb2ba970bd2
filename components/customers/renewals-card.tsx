"use client";

import { useTranslations } from "next-intl";
import { ExplainLink, lineTarget } from "@/components/explain/explain-link";
import { useFormats } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { classes } from "@/components/ui/classes";
import type { UpcomingAnswer } from "@/server/overview/get-upcoming";

/** Which terms end within 30, 60 and 90 days, each with those before it; whatever the list below is narrowed by. */
export function RenewalsCard({ due }: { due: UpcomingAnswer["due"] }) {
  const t = useTranslations("customers.due");
  const formats = useFormats();
  return (
    <Card className="mb-4">
      <ul aria-label={t("label")} className="grid grid-cols-3">
        {due.map(({ days, since, until, customers, mrr }, index) => (
          <li key={days} className={classes("min-w-0", index > 0 ? "border-l border-line pl-3 tablet:pl-5" : "pr-3")}>
            <p className="text-sub text-ink2">{t("within", { days })}</p>
            <p className="text-kpi-minor leading-6 font-semibold tablet:text-kpi tablet:leading-7">
              <ExplainLink subject={{ id: "renewing.mrr", since, until }}>{formats.money(mrr)}</ExplainLink>
            </p>
            <p className="text-label text-ink3">
              <ExplainLink subject={{ id: "renewing.customers", since, until }} className={lineTarget}>{t("terms", { count: customers })}</ExplainLink>
              {" · "}
              {t("until", { date: formats.dayAndMonth(until) })}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
