"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { Steps } from "@/components/ui/steps";
import type { ImportView } from "@/server/imports/views";
import { prepareSteps } from "./prepare-steps";

type Props = { workspace: string; view: Pick<ImportView, "fileName" | "status"> | null; children?: ReactNode };

/** The file's name, what can be done now, and where in the four steps this import is. Before the upload there is no file. */
export function ImportHeader({ workspace, view, children }: Props) {
  const t = useTranslations("imports");
  return (
    <>
      <PageHeader title={view ? view.fileName : t("new.title")}>
        <LinkButton href={`/${workspace}/imports`}>{t("page.log")}</LinkButton>
        {children}
      </PageHeader>
      <Steps
        label={t("steps.label")}
        doneLabel={t("steps.done")}
        steps={prepareSteps(view?.status ?? null).map(({ id, state }) => ({
          ...{ id, state, label: t(`steps.${id}`) },
          // The way to another file; what lies between is one file's own and cannot be gone back to.
          href: id === "upload" ? `/${workspace}/imports/new` : undefined,
        }))}
      />
    </>
  );
}
