"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useTRPC } from "@/components/trpc";
import { usePeriod, useScope } from "./scope";

/** Milliseconds between two looks at a job that the page waits for. */
export const lookEvery = 3000;

/** While an import is being counted the page says so, and shows the new numbers as soon as they stand. */
export function Refreshing() {
  const { refreshing } = usePeriod();
  return refreshing ? <UntilCounted /> : null;
}

function UntilCounted() {
  const t = useTranslations("period");
  const { slug } = useScope();
  const trpc = useTRPC();
  const router = useRouter();
  const { data: period } = useQuery(trpc.overview.period.queryOptions({ workspace: slug }, { refetchInterval: lookEvery }));
  const counted = period?.refreshing === false;
  useEffect(() => {
    if (counted) router.refresh();
  }, [counted, router]);
  return (
    <span role="status" className="text-cmp-ink">
      {t("refreshing")}
    </span>
  );
}
