import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { LoadingFrame, Skeleton } from "@/components/ui/skeleton";

/** The first load of a page of numbers: its title and frames in the size of what will stand there. */
export function LoadingPage({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  const t = useTranslations("period");
  return (
    <LoadingFrame label={t("counting")}>
      <PageHeader title={title}>
        <Skeleton className="h-8 w-32 rounded-lg" />
        <Skeleton className="h-8 w-48 rounded-lg" />
        <Skeleton className="h-8 w-36 rounded-lg" />
        {actions}
        <div className="h-[18px] basis-full" />
      </PageHeader>
      {children}
    </LoadingFrame>
  );
}
