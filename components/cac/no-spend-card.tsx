"use client";

import { useTranslations } from "next-intl";
import { useScope } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

/** Customers are there, their cost is not: what would light the page up. */
export function NoSpendCard({ children }: { children: string }) {
  const t = useTranslations("cac.noSpend");
  const { slug } = useScope();
  return (
    <Card>
      <EmptyState
        action={
          <p className="flex flex-wrap gap-2">
            <LinkButton variant="primary" href={`/${slug}/imports/new?kind=spend`}>
              {t("import")}
            </LinkButton>
            <LinkButton href={`/${slug}/cac/spend`}>{t("type")}</LinkButton>
          </p>
        }
      >
        {children}
      </EmptyState>
    </Card>
  );
}
