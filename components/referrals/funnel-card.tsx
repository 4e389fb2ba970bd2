"use client";

import { useTranslations } from "next-intl";
import { Bar } from "@/components/charts/bar";
import { prepareBars } from "@/components/charts/prepare-bars";
import { TableTwin, type TwinTable } from "@/components/charts/table-twin";
import { ExplainLink } from "@/components/explain/explain-link";
import { linked } from "@/components/explain/linked";
import { dash } from "@/components/format/numbers";
import { readGroup } from "@/components/metrics/read-page-input";
import { useFormats, usePeriod, useScope } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Cell, HeaderCell, RowHeader, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { FunnelStep, ReferralFunnel } from "@/server/metrics/referral/funnel";
import type { InvitationStep } from "@/server/referrals/lists/invitations";
import { stepHref } from "./list-address";

const stepIds: Record<FunnelStep, InvitationStep> = { invited: "invited", signedUp: "signed_up", paying: "paying", rewarded: "rewarded" };

/** How far invitations come: invited, signed up, paying, rewarded. */
export function FunnelCard({ funnel }: { funnel: ReferralFunnel | null }) {
  const t = useTranslations("referrals.funnel");
  const formats = useFormats();
  const { slug } = useScope();
  if (!funnel) {
    return (
      <Card title={t("title")}>
        <EmptyState
          action={
            <LinkButton variant="primary" href={`/${slug}/imports/new?kind=referrals`}>
              {t("import")}
            </LinkButton>
          }
        >
          {t("none")}
        </EmptyState>
      </Card>
    );
  }
  const running = funnel.months.find((month) => month.running);
  const paying = funnel.steps.find(({ step }) => step === "paying");
  const title =
    paying?.ofBefore == null
      ? t("title")
      : t.rich("finding", { paying: paying.people, ...linked({ who: { subject: { id: "referral.paying" } }, share: { text: formats.percent(paying.ofBefore), subject: { id: "referral.step_share", at: "paying" } } }) });
  return (
    <Card title={title} subtitle={[t("subtitle", { range: formats.range(funnel.range) }), running && running.month > funnel.range.to ? t("running", { month: formats.month(running.month) }) : null].filter(Boolean).join(" ")}>
      <Steps funnel={funnel} />
      <Months funnel={funnel} />
    </Card>
  );
}

function Steps({ funnel }: { funnel: ReferralFunnel }) {
  const t = useTranslations("referrals.funnel");
  const formats = useFormats();
  const { slug } = useScope();
  const { segment, group } = usePeriod();
  const whose = { segment: segment?.id, ...readGroup(group?.breakdown, group?.value) };
  return (
    <Table caption={t("title")}>
      <TableHead>
        <TableRow>
          <HeaderCell>{t("column.step")}</HeaderCell>
          <HeaderCell>{t("column.people")}</HeaderCell>
          <HeaderCell>{t("column.ofBefore")}</HeaderCell>
          <HeaderCell className="max-tablet:hidden">{t("column.list")}</HeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {prepareBars(funnel.steps, ({ people }) => people).map(({ row: { step, people, ofBefore }, width }) => (
          <TableRow key={step}>
            <RowHeader className="w-[46%]">
              {t(`step.${step}`)}
              <Bar width={width} tone="accent" />
            </RowHeader>
            <Cell>
              <ExplainLink subject={{ id: `referral.${stepIds[step]}` }}>{formats.number(people)}</ExplainLink>
            </Cell>
            <Cell>{ofBefore === null ? dash : <ExplainLink subject={{ id: "referral.step_share", at: stepIds[step] }}>{formats.percent(ofBefore)}</ExplainLink>}</Cell>
            <Cell className="max-tablet:hidden">{people > 0 ? <TextLink href={stepHref(slug, stepIds[step], funnel.range, whose)}>{t("list", { count: people })}</TextLink> : dash}</Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function Months({ funnel: { months } }: { funnel: ReferralFunnel }) {
  const t = useTranslations("referrals.funnel");
  const formats = useFormats();
  const steps = Object.keys(stepIds) as FunnelStep[];
  const table: TwinTable = {
    columns: [t("column.month"), ...steps.map((step) => t(`step.${step}`))],
    rows: months.map((row) => ({
      id: row.month,
      cells: [{ text: row.running ? t("stillRunning", { month: formats.month(row.month) }) : formats.month(row.month), raw: row.month }, ...steps.map((step) => ({ text: formats.number(row[step]), raw: row[step], shown: <ExplainLink subject={{ id: `referral.${stepIds[step]}`, window: { from: row.month, to: row.month } }}>{formats.number(row[step])}</ExplainLink> }))],
    })),
  };
  return <TableTwin table={table} caption={t("byMonth")} fileName="referral-funnel" />;
}
