"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { formatNumber } from "@/components/format/numbers";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import { SelectField } from "@/components/ui/select-field";
import type { ImportView } from "@/server/imports/views";
import { DropZone } from "./drop-zone";
import { UploadFailureNote } from "./upload-failure-note";
import { useUpload } from "./use-upload";

const MEGABYTE = 1024 * 1024;

type Kind = ImportView["kind"];
type Props = { workspace: string; maxBytes: number; kinds: readonly Kind[]; /** What the link that led here is about. */ kind: Kind | undefined };

/** Step 1: a file is chosen or dropped, checked, and sent. */
export function NewImport({ workspace, maxBytes, kinds, kind: given }: Props) {
  const t = useTranslations("imports.upload");
  const names = useTranslations("imports.kind");
  const locale = useLocale();
  const [kind, setKind] = useState(given);
  const { state, send, cancel } = useUpload({ workspace, kind, maxBytes });
  const megabytes = (bytes: number) => formatNumber(locale, bytes / MEGABYTE, 1);

  return (
    <Card title={t("title", { kind: kind ?? "any" })} subtitle={t("subtitle")}>
      <SelectField
        label={names("label")}
        hint={t("needs", { kind: kind ?? "any" })}
        className="mb-4 max-w-prose"
        value={kind ?? ""}
        onChange={(event) => setKind(kinds.find((each) => each === event.target.value))}
        options={[{ value: "", label: names("recognise") }, ...kinds.map((each) => ({ value: each, label: names(`names.${each}`) }))]}
      />
      <DropZone limitMegabytes={Math.floor(maxBytes / MEGABYTE)} disabled={state.step === "sending" || state.step === "arrived"} onFile={send} />
      <div className="mt-4 empty:hidden">
        {state.step === "sending" ? (
          <div className="flex items-start gap-4">
            <div className="min-w-0 flex-1">
              <Progress
                label={t("sending", { name: state.name })}
                value={state.sent}
                max={state.size}
                text={t("sent", { name: state.name, sent: megabytes(state.sent), size: megabytes(state.size) })}
              />
            </div>
            <Button size="sm" onClick={cancel}>
              {t("cancel")}
            </Button>
          </div>
        ) : null}
        {state.step === "arrived" ? (
          <p role="status" className="text-sub text-ink2">
            {t("arrived", { name: state.name })}
          </p>
        ) : null}
        {state.step === "failed" ? <UploadFailureNote name={state.name} failure={state.failure} /> : null}
      </div>
    </Card>
  );
}
