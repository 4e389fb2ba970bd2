"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { Dialect } from "@/server/imports/file/dialect";
import type { AmountUnit, DateOrder, ImportMapping } from "@/server/imports/mapping";
import type { ImportView } from "@/server/imports/views";
import { columnOf } from "./prepare-draft";
import { QuietSelect } from "./quiet-select";

const encodings: readonly Dialect["encoding"][] = [
  "utf-8", "utf-16le", "utf-16be", "windows-1252", "iso-8859-15", "iso-8859-2", "windows-1250", "windows-1251", "macintosh", "shift_jis", "gb18030",
];
const delimiters: readonly { value: Dialect["delimiter"]; key: "comma" | "semicolon" | "tab" | "pipe" | "caret" | "tilde" }[] = [
  { value: ",", key: "comma" },
  { value: ";", key: "semicolon" },
  { value: "\t", key: "tab" },
  { value: "|", key: "pipe" },
  { value: "^", key: "caret" },
  { value: "~", key: "tilde" },
];
const decimals: readonly Dialect["decimal"][] = ["point", "comma"];
const dateOrders: readonly DateOrder[] = ["iso", "day_first", "month_first", "epoch"];
const units: readonly AmountUnit[] = ["major", "minor"];

type Props = { view: ImportView; draft: ImportMapping; onChange: (draft: ImportMapping) => void; subtitle: string };

/** How the file is written, as it was recognised; each part can be corrected. A kind without money has no unit of it. */
export function DialectLine({ view, draft, onChange, subtitle }: Props) {
  const t = useTranslations("imports.dialect");
  const dialect: Dialect = { ...view.detected.dialect, ...draft.dialect };
  const order = draft.dateOrder ?? view.detected.dateOrder;
  const hasAmount = view.form.fields.some(({ field, money }) => money && (columnOf(draft, field) !== undefined || draft.constants[field] !== undefined));
  const correct = (part: Partial<Dialect>) => onChange({ ...draft, dialect: { ...draft.dialect, ...part } });

  return (
    <Card title={t("title")} subtitle={subtitle} className="mb-4">
      <div className="grid grid-cols-2 gap-x-5 gap-y-3 tablet:flex tablet:flex-wrap tablet:justify-between">
        <QuietSelect
          label={t("separator")}
          value={dialect.delimiter}
          options={delimiters.map(({ value, key }) => ({ value, label: t(`separators.${key}`) }))}
          onChange={(event) => correct({ delimiter: event.target.value as Dialect["delimiter"] })}
        />
        <QuietSelect
          label={t("decimals")}
          value={dialect.decimal}
          options={decimals.map((value) => ({ value, label: t(`marks.${value}`) }))}
          onChange={(event) => correct({ decimal: event.target.value as Dialect["decimal"] })}
        />
        <QuietSelect
          label={t("dates")}
          value={order ?? ""}
          waiting={order === null}
          options={[{ value: "", label: t("orders.ask"), disabled: true }, ...dateOrders.map((value) => ({ value, label: t(`orders.${value}`) }))]}
          onChange={(event) => onChange({ ...draft, dateOrder: event.target.value as DateOrder })}
        />
        <QuietSelect
          label={t("encoding")}
          value={dialect.encoding}
          options={encodings.map((value) => ({ value, label: t(`encodings.${value}`) }))}
          onChange={(event) => correct({ encoding: event.target.value as Dialect["encoding"] })}
        />
        <div>
          <p className="text-label text-ink3">{t("firstRow")}</p>
          <p className="flex h-7 items-center text-table font-medium">{t("columnNames")}</p>
        </div>
        {view.form.fields.some(({ money }) => money) ? (
          <QuietSelect
            label={t("amounts")}
            value={draft.amountUnit ?? ""}
            waiting={draft.amountUnit === undefined && hasAmount}
            options={[{ value: "", label: t("units.ask"), disabled: true }, ...units.map((value) => ({ value, label: t(`units.${value}`) }))]}
            onChange={(event) => onChange({ ...draft, amountUnit: event.target.value as AmountUnit })}
          />
        ) : null}
      </div>
    </Card>
  );
}
