"use client";

import { useTranslations } from "next-intl";
import { useScope } from "@/components/metrics/scope";
import { LinkButton } from "@/components/ui/link-button";
import { compareHref } from "./compare/compare-address";

/** Where a saved segment goes on: to its customers, beside others, and to the pages of numbers. */
export function SegmentLinks({ id }: { id: string }) {
  const t = useTranslations("segments.goOn");
  const { slug } = useScope();
  return (
    <nav aria-label={t("label")} className="mt-3.5 flex flex-wrap gap-2">
      <LinkButton size="sm" href={`/${slug}/customers?segment=${id}`}>
        {t("customers")}
      </LinkButton>
      <LinkButton size="sm" href={compareHref(slug, { segments: [id], rest: false })}>
        {t("compare")}
      </LinkButton>
      <LinkButton size="sm" href={`/${slug}/overview?segment=${id}`}>
        {t("filter")}
      </LinkButton>
    </nav>
  );
}
