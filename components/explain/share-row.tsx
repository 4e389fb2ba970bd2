"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { CsvButton } from "@/components/csv/csv-button";
import { majorUnits } from "@/components/format/money";
import { useScope } from "@/components/metrics/scope";
import { Button } from "@/components/ui/button";
import type { Explanation } from "@/server/metrics/explain/types";
import type { Unit } from "@/server/metrics/value";
import { useRowsCsv } from "./use-rows-csv";

/** The panel as an address, and its parts as a file: inputs, what stands beside them, and the rows. */
export function ShareRow({ explanation, name }: { explanation: Explanation; name: string }) {
  const t = useTranslations("explain");
  const metrics = useTranslations("metrics");
  const { currency } = useScope();
  const [copied, setCopied] = useState(false);
  const raw = (unit: Unit, value: number | string | null) => (typeof value === "number" && unit === "money" ? majorUnits(currency, value) : value);
  const rowsOf = useRowsCsv();
  const rows = explanation.rows && rowsOf(explanation.rows);
  const csv = {
    columns: [t("part"), t("value")],
    rows: [
      [name, raw(explanation.value.unit, explanation.value.value)],
      ...[...explanation.inputs, ...explanation.asides].map((input) => [metrics(`inputs.${input.label}`), raw(input.unit, input.value)]),
      ...(rows ? [[], rows.columns, ...rows.rows] : []),
    ],
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button
        onClick={() => {
          void navigator.clipboard.writeText(window.location.href).then(() => setCopied(true));
        }}
      >
        {t("copyLink")}
      </Button>
      <CsvButton table={csv} fileName={`explain-${explanation.id}`}>
        {t("saveCsv")}
      </CsvButton>
      <span role="status" className="text-sub text-ink3">
        {copied ? t("copied") : ""}
      </span>
    </div>
  );
}
