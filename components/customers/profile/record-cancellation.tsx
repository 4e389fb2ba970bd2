"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { textOf } from "@/components/auth/form-text";
import { useFormats } from "@/components/metrics/scope";
import { useTRPC } from "@/components/trpc";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { useErrorText, useFieldErrors } from "@/components/use-error-text";
import type { Subscription } from "@/server/customers/profile/read-subscriptions";
import { DrawerForm } from "./drawer-form";
import { useCustomerChange } from "./use-customer-change";

type Props = { customerId: string; /** The day the numbers are of; null before there are any. */ dataDate: string | null; subscriptions: readonly Subscription[]; onClose: () => void };

/** A wish to leave that no file tells of, and why. */
export function RecordCancellation({ customerId, dataDate, subscriptions, onClose }: Props) {
  const t = useTranslations("customer.cancellation");
  const formats = useFormats();
  const trpc = useTRPC();
  const { workspace, onSuccess } = useCustomerChange(onClose);
  const record = useMutation(trpc.cancellations.record.mutationOptions({ onSuccess }));
  const errorText = useErrorText();
  const fields = useFieldErrors(record.error);
  const ofNoField = record.error && Object.keys(fields).length === 0;

  function submit(typed: FormData) {
    const text = (name: string) => textOf(typed, name);
    record.mutate({
      workspace,
      customerId,
      subscriptionId: text("subscriptionId") || null,
      cancelledOn: text("cancelledOn"),
      kind: text("kind") === "involuntary" ? "involuntary" : "voluntary",
      category: text("category"),
      reason: text("reason"),
      comment: text("comment"),
      competitor: text("competitor"),
    });
  }
  return (
    <DrawerForm
      placement="side"
      title={t("title")}
      submit={t("submit")}
      pending={record.isPending}
      error={ofNoField ? errorText(record.error) : undefined}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="text-sub text-ink2">{t("lead")}</p>
      <TextField label={t("day")} hint={dataDate ? t("dayHint", { date: formats.date(dataDate) }) : undefined} name="cancelledOn" type="date" error={fields.cancelledOn} required />
      <SelectField
        label={t("of")}
        name="subscriptionId"
        options={[{ value: "", label: t("altogether") }, ...subscriptions.map(({ id, externalId, phases }) => ({ value: id, label: [externalId, phases[0]?.plan].filter(Boolean).join(" · ") }))]}
      />
      <SelectField label={t("kind")} name="kind" options={[{ value: "voluntary", label: t("voluntary") }, { value: "involuntary", label: t("involuntary") }]} />
      <TextField label={t("category")} hint={t("categoryHint")} name="category" maxLength={200} error={fields.category} />
      <TextField label={t("reason")} name="reason" maxLength={500} error={fields.reason} />
      <TextField label={t("competitor")} name="competitor" maxLength={200} error={fields.competitor} />
      <TextArea label={t("comment")} name="comment" rows={3} maxLength={8000} error={fields.comment} />
    </DrawerForm>
  );
}
