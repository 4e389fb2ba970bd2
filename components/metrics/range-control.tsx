"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";
import { Popover } from "@/components/ui/popover";
import { SelectField } from "@/components/ui/select-field";
import type { PeriodAnswer } from "@/server/overview/types";
import { useNavigation } from "./navigation";
import { useFormats } from "./scope";

/** Which months the page speaks of: a few presets, or from and to. */
export function RangeControl({ period }: { period: PeriodAnswer }) {
  const t = useTranslations("period");
  const formats = useFormats();
  const { go } = useNavigation();
  const pathname = usePathname();
  const { range } = period;
  const current = period.presets.find((preset) => preset.range.from === range.from && preset.range.to === range.to);
  return (
    <Popover label={t("rangeLabel", { range: formats.range(range) })} trigger={<span className="font-medium text-ink">{formats.range(range)}</span>}>
      <ul className="flex flex-col">
        {period.presets.map((preset) => (
          <li key={preset.id}>
            <a
              href={`${pathname}?from=${preset.range.from}&to=${preset.range.to}`}
              aria-current={preset === current ? "true" : undefined}
              onClick={(event) => {
                event.preventDefault();
                go({ from: preset.range.from, to: preset.range.to });
              }}
              className={classes("flex justify-between gap-6 rounded-[7px] px-2 py-1.5 text-table hover:bg-line2", preset === current ? "font-medium text-ink" : "text-ink2")}
            >
              {t(`preset.${preset.id}`)}
              <span className="text-ink3">{formats.range(preset.range)}</span>
            </a>
          </li>
        ))}
      </ul>
      <CustomRange period={period} onChoose={go} />
    </Popover>
  );
}

type CustomProps = { period: PeriodAnswer; onChoose: (range: { from: string; to: string }) => void };

function CustomRange({ period, onChoose }: CustomProps) {
  const t = useTranslations("period");
  const formats = useFormats();
  const [from, setFrom] = useState(period.range.from);
  const [to, setTo] = useState(period.range.to);
  const newestFirst = period.months.toReversed();
  const backwards = from > to;
  const label = (month: string) => (month === period.running ? t("running", { month: formats.month(month) }) : formats.month(month));
  return (
    <form
      className="mt-1.5 flex flex-col gap-2 border-t border-line px-2 pt-2.5 pb-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        onChoose({ from, to });
      }}
    >
      <div className="grid grid-cols-2 gap-2">
        <SelectField label={t("fromMonth")} value={from} onChange={(event) => setFrom(event.target.value)} options={newestFirst.map((month) => ({ value: month, label: label(month) }))} />
        <SelectField
          label={t("toMonth")}
          value={to}
          onChange={(event) => setTo(event.target.value)}
          error={backwards ? t("backwards") : undefined}
          options={newestFirst.map((month) => ({ value: month, label: label(month) }))}
        />
      </div>
      <Button type="submit" variant="primary" disabled={backwards}>
        {t("showRange")}
      </Button>
    </form>
  );
}
