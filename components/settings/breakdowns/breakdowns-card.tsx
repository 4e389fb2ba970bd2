"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { SubmitButton } from "@/components/auth/submit-button";
import { useTRPC } from "@/components/trpc";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { useErrorText } from "@/components/use-error-text";
import type { BreakdownChoice } from "@/server/breakdowns/get-choice";
import type { AttributesAnswer } from "@/server/breakdowns/list-attributes";
import { AttributeChoice } from "./attribute-choice";
import { ChoiceProgress } from "./choice-progress";
import { OtherAttributes } from "./other-attributes";
import { prepareAttributes } from "./prepare-attributes";

type Props = { slug: string; answer: AttributesAnswer; choice: BreakdownChoice; editable: boolean };

const LOOK_EVERY_MS = 1000;

/** By which attributes of the customers the numbers are told apart, beside plan, billing, channel, country and referral. */
export function BreakdownsCard({ slug, answer, choice: initial, editable }: Props) {
  const t = useTranslations("settings.breakdowns");
  const trpc = useTRPC();
  const client = useQueryClient();
  const errorText = useErrorText();
  const asked = trpc.breakdowns.choice.queryOptions({ workspace: slug });
  const { data: choice } = useQuery({ ...asked, initialData: initial, refetchInterval: ({ state }) => (isCounting(state.data) ? LOOK_EVERY_MS : false) });
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(initial.pending?.attributes ?? initial.chosen));
  const save = useMutation(trpc.breakdowns.choose.mutationOptions({ onSuccess: () => client.invalidateQueries(asked) }));
  const { choosable, others } = prepareAttributes(answer);
  const full = selected.size >= answer.most;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    save.mutate({ workspace: slug, attributes: choosable.map(({ key }) => key).filter((key) => selected.has(key)) });
  }

  function toggle(key: string) {
    const next = new Set(selected);
    if (!next.delete(key)) next.add(key);
    setSelected(next);
  }

  return (
    <Card title={t("title")} subtitle={editable ? t("lead", { most: answer.most }) : t("readOnly")}>
      {choosable.length === 0 ? (
        <EmptyState action={<LinkButton href={`/${slug}/imports/new?kind=customers`}>{t("import")}</LinkButton>}>{t("none")}</EmptyState>
      ) : (
        <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
          <p className="max-w-prose text-sub text-ink2">{t("why", { most: answer.most, kept: answer.kept })}</p>
          <fieldset disabled={!editable} className="flex flex-col gap-4">
            <legend className="sr-only">{t("attributes")}</legend>
            <div className="grid gap-x-5 gap-y-3 tablet:grid-cols-2">
              {choosable.map((attribute) => (
                <AttributeChoice
                  key={attribute.key}
                  attribute={attribute}
                  all={answer.customers}
                  kept={answer.kept}
                  checked={selected.has(attribute.key)}
                  disabled={full && !selected.has(attribute.key)}
                  onToggle={() => toggle(attribute.key)}
                />
              ))}
            </div>
            {editable ? (
              <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
                <SubmitButton pending={save.isPending}>{t("submit")}</SubmitButton>
                <p aria-live="polite" className="text-sub text-ink3">
                  {t(full ? "full" : "count", { count: selected.size, most: answer.most })}
                </p>
              </div>
            ) : null}
          </fieldset>
        </form>
      )}
      {save.error ? (
        <Note tone="loss" live className="mt-4">
          {errorText(save.error)}
        </Note>
      ) : null}
      <ChoiceProgress choice={choice} chosenHere={save.isSuccess} />
      <OtherAttributes attributes={others} all={answer.customers} />
    </Card>
  );
}

const isCounting = (choice: BreakdownChoice | undefined) => choice?.pending != null && !choice.pending.failed;
