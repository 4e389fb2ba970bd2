"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CsvButton } from "@/components/csv/csv-button";
import { dash } from "@/components/format/numbers";
import { useFormats } from "@/components/metrics/scope";
import { Card } from "@/components/ui/card";
import type { Attribute, Identity } from "@/server/customers/profile/read-identity";
import { CustomerLink } from "../customer-link";

/** Who it is: what files say of the customer itself. */
export function IdentityCard({ identity }: { identity: Identity }) {
  const t = useTranslations("customer.identity");
  const formats = useFormats();
  const write = useWriting();
  const { referrer } = identity;
  const told: [name: string, text: string | null][] = [
    [t("externalId"), identity.externalId],
    [t("email"), identity.email],
    [t("country"), identity.country],
    [t("channel"), identity.channel],
    [t("campaign"), identity.campaign],
    [t("activatedOn"), identity.activatedOn && formats.date(identity.activatedOn)],
    [t("referralCount"), identity.referralCount === null ? null : formats.number(identity.referralCount)],
    ...identity.attributes.map((attribute): [string, string] => [attribute.label, write(attribute)]),
  ];
  const csv = { columns: [t("field"), t("value")], rows: [[t("name"), identity.name], ...told, [t("referrer"), referrer?.name ?? null]] };
  return (
    <Card
      className="self-start"
      title={t("title")}
      actions={
        <CsvButton table={csv} fileName="customer" size="sm">
          CSV
        </CsvButton>
      }
    >
      <dl className="mt-2 grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-x-3 gap-y-1.5 text-table">
        {told.map(([name, text]) => (
          <Line key={name} name={name}>
            {text ?? dash}
          </Line>
        ))}
        <Line name={t("referrer")}>{referrer === null ? dash : referrer.id ? <CustomerLink id={referrer.id}>{referrer.name}</CustomerLink> : referrer.name}</Line>
      </dl>
    </Card>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-ink3">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </>
  );
}

/** A value as its type is written; text as it was told. */
function useWriting(): (attribute: Attribute) => string {
  const t = useTranslations("customer.identity");
  const formats = useFormats();
  return ({ type, value }) => {
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (typeof value === "number") return formats.number(value, Number.isInteger(value) ? 0 : 2);
    return type === "date" ? formats.date(value) : value;
  };
}
