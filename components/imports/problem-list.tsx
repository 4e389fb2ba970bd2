"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { DownloadLink } from "@/components/ui/link-button";
import type { ImportView } from "@/server/imports/views";
import { ProblemGroup } from "./problem-group";

type Props = { workspace: string; view: ImportView };

/** Why rows are refused, reason by reason. The rows that are fine go in without them. */
export function ProblemList({ workspace, view }: Props) {
  const t = useTranslations("imports.problems");
  const rows = view.rejections.reduce((sum, { rows }) => sum + rows, 0);
  if (rows === 0) return null;

  return (
    <Card
      title={t("title", { kinds: view.rejections.length, rows })}
      subtitle={view.status === "done" ? t("leftOut") : t("subtitle")}
      actions={
        <DownloadLink size="sm" href={`/api/imports/${view.id}/rejected?workspace=${encodeURIComponent(workspace)}`}>
          {t("download", { rows })}
        </DownloadLink>
      }
      className="mt-4"
    >
      <div>
        {view.rejections.map((summary) => (
          <ProblemGroup key={`${summary.code} ${summary.column}`} workspace={workspace} view={view} summary={summary} />
        ))}
      </div>
    </Card>
  );
}
