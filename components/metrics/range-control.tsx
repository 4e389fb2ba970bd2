"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { SelectField } from "@/components/ui/select-field";
import { Choices, Choice } from "./choices";
import { useNavigation } from "./navigation";
import { useFormats, usePeriod } from "./scope";

/** Which months the page speaks of: a few presets, or from and to. */
export function RangeControl() {
  const t = useTranslations("period");
  const formats = useFormats();
  const { range, presets } = usePeriod();
  const current = presets.find((preset) => preset.range.from === range.from && preset.range.to === range.to);
  return (
    <Popover label={t("rangeLabel", { range: formats.range(range) })} trigger={<span className="font-medium text-ink">{formats.range(range)}</span>}>
      <Choices>
        {presets.map((preset) => (
          <Choice key={preset.id} chosen={preset === current} changes={{ from: preset.range.from, to: preset.range.to }} note={formats.range(preset.range)}>
            {t(`preset.${preset.id}`)}
          </Choice>
        ))}
      </Choices>
      <CustomRange />
    </Popover>
  );
}

function CustomRange() {
  const t = useTranslations("period");
  const formats = useFormats();
  const { go } = useNavigation();
  const period = usePeriod();
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
        go({ from, to });
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
