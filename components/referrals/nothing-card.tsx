"use client";

import { useTranslations } from "next-intl";
import { useScope } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

/** Customers are there, who brought them is not told: what would light the page up. */
export function NothingCard() {
  const t = useTranslations("referrals.nothing");
  const { slug } = useScope();
  return (
    <Card className="mb-4">
      <EmptyState
        action={
          <LinkButton variant="primary" href={`/${slug}/imports/new?kind=referrals`}>
            {t("import")}
          </LinkButton>
        }
      >
        {t("text")}
      </EmptyState>
    </Card>
  );
}

/** What a number of referrals per customer can tell and what it cannot. */
export function OnlyCountsCard() {
  const t = useTranslations("referrals.onlyCounts");
  const { slug } = useScope();
  return (
    <Card title={t("title")} className="mb-4">
      <p className="mt-2 max-w-prose text-head text-ink2">{t("text")}</p>
      <LinkButton className="mt-3" href={`/${slug}/imports/new?kind=referrals`}>
        {t("import")}
      </LinkButton>
    </Card>
  );
}
