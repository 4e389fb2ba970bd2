"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useScope } from "@/components/metrics/scope";
import { useTRPC } from "@/components/trpc";

const lookEvery = 3000;

/** While a job counts segments the page looks again, and shows their numbers as soon as they stand. */
export function UntilMade({ ids }: { ids: readonly string[] }) {
  const { slug } = useScope();
  const trpc = useTRPC();
  const router = useRouter();
  const { data } = useQuery(trpc.segments.list.queryOptions({ workspace: slug }, { refetchInterval: lookEvery, staleTime: 0 }));
  const made = data?.filter(({ id, state }) => ids.includes(id) && state !== "making").length ?? 0;
  useEffect(() => {
    if (made > 0) router.refresh();
  }, [made, router]);
  return null;
}
