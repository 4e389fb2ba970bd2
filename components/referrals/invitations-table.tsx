"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { CustomerLink } from "@/components/customers/customer-link";
import { dash } from "@/components/format/numbers";
import { useFormats, useScope } from "@/components/metrics/scope";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { Cell, HeaderCell, RowHeader, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { useErrorText } from "@/components/use-error-text";
import type { InvitationRow, InvitationStep } from "@/server/referrals/lists/invitations";
import { KnownBy } from "./person-header";

/** A phone has room for the day the list is about. */
const days = [["invited", "invitedOn"], ["signed_up", "signedUpOn"], ["paying", "paidOn"], ["rewarded", "rewardedOn"]] as const satisfies [InvitationStep, keyof InvitationRow][];

/** Who invited whom, and how far it came. One that was recorded by hand can be taken back. */
export function InvitationsTable({ rows, step, editable }: { rows: readonly InvitationRow[]; step: InvitationStep; editable: boolean }) {
  const t = useTranslations("referrals.list");
  const formats = useFormats();
  const { slug } = useScope();
  const trpc = useTRPC();
  const router = useRouter();
  const errorText = useErrorText();
  const remove = useMutation(trpc.referrals.remove.mutationOptions({ onSuccess: () => router.refresh() }));
  const day = (value: string | null) => (value === null ? dash : formats.date(value));
  const dated = step === "rewards" ? "rewarded" : step;
  const removable = editable && rows.some(({ byHand }) => byHand);
  return (
    <>
      <Table caption={t("title.referrals")}>
        <TableHead>
          <TableRow>
            <HeaderCell>{t("column.referrer")}</HeaderCell>
            <HeaderCell align="left">{t("column.referee")}</HeaderCell>
            {days.map(([of, name]) => (
              <HeaderCell key={name} className={of === dated ? undefined : "max-tablet:hidden"}>
                {t(`column.${name}`)}
              </HeaderCell>
            ))}
            <HeaderCell className={step === "rewards" ? undefined : "max-tablet:hidden"}>{t("column.reward")}</HeaderCell>
            {removable ? (
              <HeaderCell>
                <span className="sr-only">{t("column.action")}</span>
              </HeaderCell>
            ) : null}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={row.id}>
              <RowHeader className="max-w-[8rem] truncate tablet:max-w-[14rem]">
                <CustomerLink id={row.referrerId}>{row.referrer}</CustomerLink>
                <KnownBy shown={row.referrer} externalId={row.referrerExternalId} email={row.referrerEmail} />
              </RowHeader>
              <Cell align="left" className="max-w-[8rem] truncate tablet:max-w-[14rem]">
                {row.refereeId === null ? (row.referee ?? dash) : <CustomerLink id={row.refereeId}>{row.referee ?? dash}</CustomerLink>}
                <KnownBy shown={row.referee} externalId={row.refereeExternalId} email={row.refereeEmail} />
              </Cell>
              {days.map(([of, name]) => (
                <Cell key={name} className={of === dated ? "whitespace-nowrap" : "whitespace-nowrap max-tablet:hidden"}>
                  {day(row[name])}
                </Cell>
              ))}
              <Cell className={step === "rewards" ? undefined : "max-tablet:hidden"}>{row.reward === null ? dash : formats.money(row.reward, { cents: true })}</Cell>
              {removable ? (
                <Cell>
                  {row.byHand ? (
                    <Button size="sm" pending={remove.isPending && remove.variables.id === row.id} onClick={() => remove.mutate({ workspace: slug, id: row.id })}>
                      {t("remove")}
                      <span className="sr-only"> {row.referee}</span>
                    </Button>
                  ) : null}
                </Cell>
              ) : null}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {remove.error ? (
        <Note tone="loss" live className="mt-3">
          {errorText(remove.error)}
        </Note>
      ) : null}
    </>
  );
}
