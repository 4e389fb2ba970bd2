import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";

/** Before the first import: the frame of the page, and what would fill it. */
export function EmptyValuePage({ title, slug, children }: { title: string; slug: string; children: ReactNode }) {
  const t = useTranslations("ui");
  return (
    <>
      <PageHeader title={title} />
      <Card>
        <EmptyState
          action={
            <LinkButton variant="primary" href={`/${slug}/imports/new`}>
              {t("openImports")}
            </LinkButton>
          }
        >
          {children}
        </EmptyState>
      </Card>
    </>
  );
}
