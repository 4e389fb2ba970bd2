"use client";

import { useTranslations } from "next-intl";
import { useFormats } from "@/components/metrics/scope";
import type { ExplainedSetting } from "@/server/metrics/explain/types";

export function SettingsList({ settings }: { settings: readonly ExplainedSetting[] }) {
  const t = useTranslations("metrics.settings");
  const formats = useFormats();
  const written = ({ value, unit }: ExplainedSetting) => (typeof value === "number" && unit === "rate" ? formats.percent(value) : value);
  return (
    <ul className="list-disc pl-[18px] text-sub text-ink2">
      {settings.map((setting) => (
        <li key={setting.key} className="my-[3px]">
          {t(setting.key, { value: written(setting) })}
        </li>
      ))}
    </ul>
  );
}
