"use client";

import { TRPCClientError } from "@trpc/client";
import { useErrorText, useFieldErrors } from "@/components/use-error-text";
import type { ErrorForReader } from "@/server/trpc/errors";

/** What the server refuses of a rule: beside the condition it is about, or of the whole. */
export function useRefusal(error: unknown, places: ReadonlyMap<string, string>): { byKey: ReadonlyMap<string, string>; whole: string | null } {
  const text = useErrorText();
  const fields = useFieldErrors(error);
  if (!error) return { byKey: new Map(), whole: null };
  const named = Object.entries(fields).flatMap(([path, words]) => (path.startsWith("rule.") ? [[placeOfPath(path), words] as const] : []));
  const own = placeOf(error);
  const said = new Map(own ? [...named, [own, text(error)] as const] : named);
  const byKey = new Map([...places].flatMap(([key, place]) => (place !== "" && said.has(place) ? [[key, said.get(place) ?? ""]] : [])));
  return { byKey, whole: byKey.size > 0 ? null : (Object.values(fields)[0] ?? text(error)) };
}

/** "rule.root.of.1.of.0.value" is of the condition "2.1". */
const placeOfPath = (path: string): string => [...path.matchAll(/\.of\.(\d+)/g)].map(([, index]) => Number(index) + 1).join(".");

function placeOf(error: unknown): string | null {
  const reader = error instanceof TRPCClientError ? (error.data as { reader?: ErrorForReader } | undefined)?.reader : undefined;
  const place = reader?.values.place;
  return typeof place === "string" ? place : null;
}
