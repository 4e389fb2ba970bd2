import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";

/** Before the first import: the frame of the page, and what would fill it. */
export function EmptyValuePage({ title, slug, spend = false, children }: { title: string; slug: string; /** Also what winning customers cost. */ spend?: boolean; children: ReactNode }) {
  const t = useTranslations("ui");
  const spending = useTranslations("cac.noSpend");
  return (
    <>
      <PageHeader title={title} />
      <Card>
        <EmptyState
          action={
            <p className="flex flex-wrap gap-2">
              <LinkButton variant="primary" href={`/${slug}/imports/new`}>
                {t("openImports")}
              </LinkButton>
              {spend ? <LinkButton href={`/${slug}/imports/new?kind=spend`}>{spending("import")}</LinkButton> : null}
            </p>
          }
        >
          {children}
        </EmptyState>
      </Card>
    </>
  );
}
