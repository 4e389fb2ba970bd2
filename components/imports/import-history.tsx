"use client";

import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/components/format/numbers";
import { useTRPC } from "@/components/trpc";
import { Card } from "@/components/ui/card";
import { classes } from "@/components/ui/classes";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Cell, HeaderCell, RowHeader, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { TextLink } from "@/components/ui/text-link";
import type { ImportListItem } from "@/server/imports/views";
import { formatMoment } from "./moment";
import { isMoving, StatusPill } from "./status-pill";

type ImportPageOfLog = { items: ImportListItem[]; next: string | null };
type Props = { workspace: string; /** The last import of the page before; none on the latest page. */ before?: string; initial: ImportPageOfLog; canChange: boolean; timeZone: string };

const LOOK_EVERY_MS = 2000;

/** Every import with what it did, the latest first. A phone shows the file, its state, its rows and the day. */
export function ImportHistory({ workspace, before, initial, canChange, timeZone }: Props) {
  const t = useTranslations("imports.history");
  const trpc = useTRPC();
  const { data } = useQuery({
    ...trpc.imports.list.queryOptions({ workspace, before }),
    initialData: initial,
    refetchInterval: ({ state }) => (state.data?.items.some(({ status }) => isMoving(status)) ? LOOK_EVERY_MS : false),
  });

  const imports = data.items;
  if (imports.length === 0 && !before) {
    const action = canChange ? (
      <LinkButton variant="primary" href={`/${workspace}/imports/new`}>
        {t("new")}
      </LinkButton>
    ) : null;
    return (
      <Card title={t("title")}>
        <EmptyState action={action}>{canChange ? t("empty") : t("emptyViewer")}</EmptyState>
      </Card>
    );
  }

  return (
    <Card title={t("title")} subtitle={t("subtitle")}>
      <Table caption={t("title")}>
        <TableHead>
          <TableRow>
            <HeaderCell>{t("file")}</HeaderCell>
            <HeaderCell align="left" className={wide}>
              {t("kind")}
            </HeaderCell>
            <HeaderCell align="left">{t("status")}</HeaderCell>
            <HeaderCell>{t("rows")}</HeaderCell>
            <HeaderCell className={wide}>{t("added")}</HeaderCell>
            <HeaderCell className={wide}>{t("updated")}</HeaderCell>
            <HeaderCell className={wide}>{t("rejected")}</HeaderCell>
            <HeaderCell align="left" className={classes(wide, "pl-6")}>
              {t("by")}
            </HeaderCell>
            <HeaderCell>{t("when")}</HeaderCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {imports.map((item) => (
            <HistoryRow key={item.id} workspace={workspace} item={item} timeZone={timeZone} />
          ))}
        </TableBody>
      </Table>
      {before || data.next ? (
        <nav aria-label={t("pages")} className="mt-3 flex gap-2">
          {before ? <LinkButton href={`/${workspace}/imports`}>{t("latest")}</LinkButton> : null}
          {data.next ? <LinkButton href={`/${workspace}/imports?before=${data.next}`}>{t("older")}</LinkButton> : null}
        </nav>
      ) : null}
    </Card>
  );
}

const wide = "hidden tablet:table-cell";

function HistoryRow({ workspace, item, timeZone }: { workspace: string; item: ImportListItem; timeZone: string }) {
  const t = useTranslations("imports.history");
  const kinds = useTranslations("imports.kind");
  const locale = useLocale();
  const { counts } = item;
  const count = (value: number | undefined) => (value === undefined ? t("none") : formatNumber(locale, value));
  return (
    <TableRow>
      <RowHeader className="break-all">
        <TextLink href={`/${workspace}/imports/${item.id}`}>{item.fileName}</TextLink>
      </RowHeader>
      <Cell align="left" className={wide}>
        {kinds(`names.${item.kind}`)}
      </Cell>
      <Cell align="left">
        <StatusPill status={item.status} />
      </Cell>
      <Cell>{formatNumber(locale, item.rowCount)}</Cell>
      <Cell className={wide}>{count(counts?.added)}</Cell>
      <Cell className={wide}>{count(counts ? counts.corrected + counts.changed : undefined)}</Cell>
      <Cell className={wide}>{count(counts?.rejected)}</Cell>
      <Cell align="left" className={classes(wide, "pl-6")}>
        {item.createdBy ?? t("commandLine")}
      </Cell>
      <Cell className="text-ink2">{formatMoment(locale, item.createdAt, timeZone)}</Cell>
    </TableRow>
  );
}
