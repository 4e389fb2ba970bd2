"use client";

import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/components/format/numbers";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import { DropZone } from "./drop-zone";
import { UploadFailureNote } from "./upload-failure-note";
import { useUpload } from "./use-upload";

const MEGABYTE = 1024 * 1024;

/** Step 1: a file is chosen or dropped, checked, and sent. */
export function NewImport({ workspace, maxBytes }: { workspace: string; maxBytes: number }) {
  const t = useTranslations("imports.upload");
  const locale = useLocale();
  const { state, send, cancel } = useUpload({ workspace, maxBytes });
  const megabytes = (bytes: number) => formatNumber(locale, bytes / MEGABYTE, 1);

  return (
    <Card title={t("title")} subtitle={t("subtitle")}>
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
