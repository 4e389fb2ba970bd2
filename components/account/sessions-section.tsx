"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { signOutHere } from "@/components/shell/sign-out";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { useErrorText } from "@/components/use-error-text";
import { Section } from "./section";

export function SessionsSection() {
  const t = useTranslations("account");
  const trpc = useTRPC();
  const errorText = useErrorText();
  const end = useMutation(trpc.account.signOutEverywhere.mutationOptions({ onSuccess: () => signOutHere("/sign-in?ended") }));
  return (
    <Section title={t("sessions.title")} lead={t("sessions.lead")}>
      {end.error ? (
        <Note tone="loss" live className="mb-3">
          {errorText(end.error)}
        </Note>
      ) : null}
      <Button pending={end.isPending || end.isSuccess} onClick={() => end.mutate()}>
        {t("sessions.submit")}
      </Button>
    </Section>
  );
}
