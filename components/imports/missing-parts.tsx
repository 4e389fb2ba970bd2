"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { ImportRefusal } from "@/server/imports/refusal";
import type { ImportView } from "@/server/imports/views";
import { FailureNote } from "./failure-note";
import { ProblemNote } from "./problem-note";
import { RefusalNote } from "./refusal-note";

type Props = { view: ImportView; refusals: readonly ImportRefusal[]; error: unknown };

/** What stands between the mapping and a check of the rows, or why the last try failed. Nothing when all is well. */
export function MissingParts({ view, refusals, error }: Props) {
  const t = useTranslations("imports.missing");
  if (!error && refusals.length === 0 && !view.error) return null;
  return (
    <Card title={refusals.length > 0 ? t("title", { count: refusals.length }) : t("failed")} subtitle={t("unchanged")}>
      <div className="flex flex-col gap-2" role="status">
        {error ? <RefusalNote error={error} /> : null}
        {refusals.length === 0 && view.error ? <FailureNote error={view.error} /> : null}
        {refusals.map((refusal) => (
          <ProblemNote key={`${refusal.code} ${refusal.column}`} problem={refusal} tone="warn" />
        ))}
      </div>
    </Card>
  );
}
