"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { HeaderCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { ReasonsAnswer } from "@/server/churn/reasons/get-reasons";
import { ReasonEdits } from "./reason-edits";
import { ReasonRow } from "./reason-row";

type Props = { slug: string; answer: ReasonsAnswer; editable: boolean; timeZone: string };

const lookEvery = 2000;

/** While ledger and facts follow an edit the page looks again, until the counts stand. */
function useFollowed(edits: ReasonsAnswer["edits"]): void {
  const router = useRouter();
  const following = edits.some(({ applied }) => !applied);
  useEffect(() => {
    if (!following) return;
    const looking = setInterval(() => router.refresh(), lookEvery);
    return () => clearInterval(looking);
  }, [following, router]);
}

/** What the answers of customers and systems count as. */
export function ReasonsEditor({ slug, answer, editable, timeZone }: Props) {
  const t = useTranslations("churn.editor");
  const { reasons, edits } = answer;
  useFollowed(edits);
  if (reasons.length === 0) {
    return (
      <Card title={t("title")}>
        <EmptyState
          action={
            <LinkButton variant="primary" href={`/${slug}/imports/new?kind=cancellations`}>
              {t("import")}
            </LinkButton>
          }
        >
          {t("empty")}
        </EmptyState>
      </Card>
    );
  }
  return (
    <div className="grid items-start gap-4 desktop:grid-cols-[minmax(0,1.65fr)_minmax(0,1fr)]">
      <Card title={t("finding", { count: reasons.length })} subtitle={editable ? t("lead") : t("readOnly")}>
        <Table caption={t("title")}>
          <TableHead>
            <TableRow>
              <HeaderCell>{t("column.reason")}</HeaderCell>
              <HeaderCell align="left" className="max-tablet:hidden">
                {t("column.kind")}
              </HeaderCell>
              <HeaderCell>{t("column.customers")}</HeaderCell>
              <HeaderCell>{t("column.churns")}</HeaderCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {reasons.map((reason) => (
              <ReasonRow key={`${reason.category}/${reason.reason}`} slug={slug} reason={reason} others={reasons.filter((other) => other !== reason)} editable={editable} />
            ))}
          </TableBody>
        </Table>
      </Card>
      <ReasonEdits slug={slug} edits={edits} editable={editable} timeZone={timeZone} />
    </div>
  );
}
