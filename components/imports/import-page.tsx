"use client";

import { useTranslations } from "next-intl";
import { Note } from "@/components/ui/note";
import type { ImportView } from "@/server/imports/views";
import { ImportHeader } from "./import-header";
import { MapAndCheck } from "./map-and-check";
import { currentStep } from "./prepare-steps";
import { Reconcile } from "./reconcile";
import { RunProgress } from "./run-progress";
import { useLiveImport } from "./use-live-import";

type Props = { workspace: string; initial: ImportView; canChange: boolean; currencies: readonly string[]; timeZone: string };

/** One import, at whichever step it is. */
export function ImportPage({ workspace, initial, canChange, currencies, timeZone }: Props) {
  const t = useTranslations("imports.page");
  const { view, seenAt, lost } = useLiveImport(workspace, initial);
  const step = currentStep(view.status);

  return (
    <>
      {lost ? (
        <Note tone="warn" live className="mb-4">
          {t("lost")}
        </Note>
      ) : null}
      {step === "map" ? <MapAndCheck key={view.kind} workspace={workspace} view={view} canChange={canChange} currencies={currencies} /> : null}
      {step === "run" ? (
        <>
          <ImportHeader workspace={workspace} view={view} />
          <RunProgress view={view} seenAt={seenAt} />
        </>
      ) : null}
      {step === "reconcile" ? <Reconcile workspace={workspace} view={view} canChange={canChange} timeZone={timeZone} seenAt={seenAt} /> : null}
    </>
  );
}
