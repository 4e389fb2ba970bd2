"use client";

import { useQuery } from "@tanstack/react-query";
import { useScope } from "@/components/metrics/scope";
import { lookEvery, useRefreshWhen } from "@/components/metrics/use-refresh-when";
import { useTRPC } from "@/components/trpc";

/** While a job counts segments the page looks again, and shows their numbers as soon as they stand. */
export function UntilMade({ ids }: { ids: readonly string[] }) {
  const { slug } = useScope();
  const trpc = useTRPC();
  const { data } = useQuery(trpc.segments.list.queryOptions({ workspace: slug }, { refetchInterval: lookEvery, staleTime: 0 }));
  useRefreshWhen(data?.filter(({ id, state }) => ids.includes(id) && state !== "making").length ?? 0);
  return null;
}
