"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { dash } from "@/components/format/numbers";
import { useFormats, useScope } from "@/components/metrics/scope";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Pill, type PillTone } from "@/components/ui/pill";
import { Cell, HeaderCell, RowHeader, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import { useErrorText } from "@/components/use-error-text";
import type { Segment } from "@/server/segments/list-segments";
import { NameDialog } from "./name-dialog";
import { PlainWords } from "./plain-words";
import { newSegmentHref, segmentHref } from "./segment-href";
import { UntilMade } from "./until-made";

type Props = { segments: readonly Segment[]; archived: boolean; canWrite: boolean };

const tones = { ready: "good", making: "plain", failed: "loss", archived: "plain" } as const satisfies Record<Segment["state"], PillTone>;

/** Saved segments, each with its rule in words and what it counted last. */
export function SegmentsCard({ segments, archived, canWrite }: Props) {
  const t = useTranslations("segments.list");
  const all = useTranslations("segments");
  const { slug } = useScope();
  if (segments.length === 0) {
    return archived ? null : (
      <Card title={t("saved")}>
        <EmptyState
          action={
            <LinkButton variant="primary" href={newSegmentHref(slug)}>
              {all("new")}
            </LinkButton>
          }
        >
          {t("none")}
        </EmptyState>
      </Card>
    );
  }
  const title = t(archived ? "archived" : "saved");
  const making = segments.filter(({ state }) => state === "making").map(({ id }) => id);
  return (
    <Card title={title} subtitle={archived ? t("archivedSubtitle") : t("subtitle", { count: segments.length })} className={archived ? "mt-4" : undefined}>
      <Table caption={title}>
        <TableHead>
          <TableRow>
            <HeaderCell>{t("name")}</HeaderCell>
            <HeaderCell>{t("customers")}</HeaderCell>
            <HeaderCell>{t("mrr")}</HeaderCell>
            <HeaderCell className="max-tablet:hidden">{t("changed")}</HeaderCell>
            {archived ? null : (
              <HeaderCell align="left" className="pl-6 max-tablet:hidden">
                {t("state")}
              </HeaderCell>
            )}
            {canWrite ? (
              <HeaderCell>
                <span className="sr-only">{t("actions")}</span>
              </HeaderCell>
            ) : null}
          </TableRow>
        </TableHead>
        <TableBody>
          {segments.map((segment) => (
            <SegmentRow key={segment.id} segment={segment} canWrite={canWrite} />
          ))}
        </TableBody>
      </Table>
      {making.length > 0 ? <UntilMade ids={making} /> : null}
    </Card>
  );
}

function SegmentRow({ segment, canWrite }: { segment: Segment; canWrite: boolean }) {
  const t = useTranslations("segments");
  const formats = useFormats();
  const { slug } = useScope();
  const failureOf = useFailureText();
  const { size, archived, state } = segment;
  return (
    <TableRow>
      <RowHeader className="min-w-44">
        <TextLink href={segmentHref(slug, segment.id)} className="font-medium wrap-anywhere">
          {segment.name}
        </TextLink>
        <span className="mt-0.5 block text-sub text-ink3">
          <PlainWords rule={segment.rule} />
        </span>
        {segment.failure && !archived ? <span className="mt-0.5 block text-sub text-loss">{failureOf(segment.failure)}</span> : null}
      </RowHeader>
      <Cell>{size ? formats.number(size.customers) : dash}</Cell>
      <Cell className="whitespace-nowrap">{size ? formats.money(size.mrr) : dash}</Cell>
      <Cell className="whitespace-nowrap max-tablet:hidden">{formats.date(segment.updatedAt.toISOString().slice(0, 10))}</Cell>
      {archived ? null : (
        <Cell align="left" className="pl-6 max-tablet:hidden">
          <Pill tone={tones[state]}>{t(`state.${state}`)}</Pill>
        </Cell>
      )}
      {canWrite ? (
        <Cell className="max-tablet:hidden">
          <RowActions segment={segment} />
        </Cell>
      ) : null}
    </TableRow>
  );
}

/** Why a job could not count it: its rule names what is no longer there. */
function useFailureText(): (failure: NonNullable<Segment["failure"]>) => string {
  const t = useTranslations("errors");
  return ({ code, values }) => (t.has(code) ? t(code, values) : t("invalidInput"));
}

function RowActions({ segment: { id, name, rule, archived } }: { segment: Segment }) {
  const t = useTranslations("segments.save");
  const { slug } = useScope();
  const router = useRouter();
  const trpc = useTRPC();
  const errorText = useErrorText();
  const [duplicating, duplicate] = useState(false);
  const archive = useMutation(trpc.segments.archive.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <span className="-my-1 flex justify-end gap-1.5">
      {archived ? null : (
        <Button size="sm" variant="quiet" aria-label={`${t("duplicate")}: ${name}`} onClick={() => duplicate(true)}>
          {t("duplicate")}
        </Button>
      )}
      <Button size="sm" variant="quiet" pending={archive.isPending} aria-label={`${t(archived ? "restore" : "archive")}: ${name}`} onClick={() => archive.mutate({ workspace: slug, segmentId: id, archived: !archived })}>
        {t(archived ? "restore" : "archive")}
      </Button>
      {archive.error ? <span role="alert" className="text-label text-loss">{errorText(archive.error)}</span> : null}
      {duplicating ? <NameDialog task="duplicate" saved={{ id, name }} rule={rule} onClose={() => duplicate(false)} onNamed={() => router.refresh()} /> : null}
    </span>
  );
}
