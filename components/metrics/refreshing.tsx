"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/trpc";
import { usePeriod, useScope } from "./scope";
import { lookEvery, useRefreshWhen } from "./use-refresh-when";

/** While an import is being counted the page says so, and shows the new numbers as soon as they stand. */
export function Refreshing() {
  const { refreshing } = usePeriod();
  return refreshing ? <UntilCounted /> : null;
}

function UntilCounted() {
  const t = useTranslations("period");
  const { slug } = useScope();
  const trpc = useTRPC();
  const { data: period } = useQuery(trpc.overview.period.queryOptions({ workspace: slug }, { refetchInterval: lookEvery }));
  useRefreshWhen(period?.refreshing === false);
  return (
    <span role="status" className="text-cmp-ink">
      {t("refreshing")}
    </span>
  );
}
