"use client";

import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

type Props = { page: number; /** How many there are. */ pages: number; hrefOf: (page: number) => string; /** Not to the top, where the list is a card among others. */ scroll?: false };

/** A page past the end of a list, and the way to those it has. */
export function NoSuchPage({ page, pages, hrefOf, scroll }: Props) {
  const t = useTranslations("customers.noPage");
  return (
    <EmptyState
      action={
        <div className="flex gap-2">
          <LinkButton href={hrefOf(1)} scroll={scroll}>{t("first")}</LinkButton>
          {pages > 1 ? <LinkButton href={hrefOf(pages)} scroll={scroll}>{t("last", { pages })}</LinkButton> : null}
        </div>
      }
    >
      {t("says", { page, pages })}
    </EmptyState>
  );
}
