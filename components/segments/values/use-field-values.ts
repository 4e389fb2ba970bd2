"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useScope } from "@/components/metrics/scope";
import { useTRPC } from "@/components/trpc";
import type { FieldValues } from "@/server/segments/field-values";

const PAUSE = 200;
const nothing: FieldValues = { values: [], inAll: 0 };

/** What customers have in a field, searched a moment after the last letter. */
export function useFieldValues(field: string, text: string, enabled: boolean): { found: FieldValues; state: "found" | "searching" | "failed" } {
  const { slug } = useScope();
  const trpc = useTRPC();
  const [q, ask] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => ask(text.trim().slice(0, 200)), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  const { data, isError, isFetching } = useQuery(trpc.segments.values.queryOptions({ workspace: slug, field, q }, { enabled, placeholderData: keepPreviousData }));
  return { found: data ?? nothing, state: isError ? "failed" : isFetching ? "searching" : "found" };
}
