"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import type { Finished } from "@/common/segments/draft";
import { useScope } from "@/components/metrics/scope";
import { useTRPCClient } from "@/components/trpc";
import type { NodeCount } from "@/server/segments/count-nodes";

/** After the last change: long enough to go on, too short to wait for. */
const PAUSE = 300;

/** What a rule counts, a moment after its last change. What was counted before stays until then. */
export function usePreview(finished: Finished) {
  const { slug } = useScope();
  const client = useTRPCClient();
  const text = JSON.stringify(finished.rule);
  const [asked, ask] = useState({ text, finished });
  useEffect(() => {
    const timer = setTimeout(() => ask({ text, finished }), PAUSE);
    return () => clearTimeout(timer);
  }, [text, finished]);
  // By POST, as a rule can hold ten thousand values, and a query all the same: the answer changes nothing.
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    queryKey: ["segments.preview", slug, asked.text],
    queryFn: ({ signal }) => client.segments.preview.mutate({ workspace: slug, rule: asked.finished.rule }, { signal }),
    placeholderData: keepPreviousData,
  });
  const fresh = data && !isPlaceholderData && !error && asked.text === text ? data : null;
  // What each condition does by itself takes longer, and is said when it is there.
  const counts = useQuery({
    queryKey: ["segments.counts", slug, asked.text],
    queryFn: ({ signal }) => client.segments.counts.mutate({ workspace: slug, rule: asked.finished.rule }, { signal }),
    enabled: fresh !== null,
  });
  const current = useMemo(() => fresh && { preview: fresh, rule: finished.rule }, [fresh, finished]);
  const nodes = useMemo(() => (fresh && counts.data ? nodesByKey(counts.data, finished) : null), [fresh, finished, counts.data]);
  const [last, keep] = useState(current);
  if (current && current !== last) keep(current);
  const [lastNodes, keepNodes] = useState(nodes);
  if (nodes && nodes !== lastNodes) keepNodes(nodes);
  const refused = asked.text === text && !isFetching ? error : null;
  return { shown: current ?? last, nodes: nodes ?? lastNodes, nodesStale: nodes === null, refused, counting: isFetching || asked.text !== text, retry: () => void refetch() };
}

/** Places are those of the finished rule, keys stay with what is being edited. */
function nodesByKey(nodes: readonly NodeCount[], { places }: Finished): ReadonlyMap<string, NodeCount> {
  const byPlace = new Map(nodes.map((node) => [node.place, node]));
  return new Map([...places].flatMap(([key, place]) => (byPlace.has(place) ? [[key, byPlace.get(place) as NodeCount]] : [])));
}
