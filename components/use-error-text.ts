"use client";

import { TRPCClientError } from "@trpc/client";
import { useLocale, useTranslations } from "next-intl";
import { withWrittenDays } from "@/components/format/refusal-days";
import type { ErrorForReader } from "@/server/trpc/errors";

function readerOf(error: unknown): ErrorForReader | null {
  return error instanceof TRPCClientError ? ((error.data as { reader?: ErrorForReader } | undefined)?.reader ?? null) : null;
}

/** What a failed call says to its reader: the server's refusal in their language, or that the server was not reached. */
export function useErrorText(): (error: unknown) => string {
  const t = useTranslations("errors");
  const locale = useLocale();
  return (error) => {
    const reader = readerOf(error);
    if (!reader) return t("offline");
    return t.has(reader.key) ? t(reader.key, withWrittenDays(locale, reader.values)) : t("invalidInput");
  };
}

/** For forms: what is wrong with each field, by its name. Empty when the error is not about fields. */
export function useFieldErrors(error: unknown): Record<string, string> {
  const t = useTranslations("errors");
  const fields = Object.entries(readerOf(error)?.fields ?? {});
  return Object.fromEntries(fields.map(([field, key]) => [field, t.has(key) ? t(key) : t("field.invalid")]));
}
