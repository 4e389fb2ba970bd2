"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { textOf } from "@/components/auth/form-text";
import { useFormats } from "@/components/metrics/scope";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { useErrorText, useFieldErrors } from "@/components/use-error-text";
import type { Cancellation } from "@/server/customers/timeline/types";
import { DrawerForm } from "./drawer-form";
import { SmallAction } from "./small-action";
import { useCustomerChange } from "./use-customer-change";

/** The customer took the wish to leave back; or did not after all. */
export function CancellationActions({ cancellation }: { cancellation: Cancellation }) {
  const t = useTranslations("customer.withdraw");
  const trpc = useTRPC();
  const [asking, setAsking] = useState(false);
  const { workspace, onSuccess } = useCustomerChange();
  const restore = useMutation(trpc.cancellations.withdraw.mutationOptions({ onSuccess }));
  if (cancellation.withdrawn) {
    return (
      <SmallAction change={restore} onPress={() => restore.mutate({ workspace, cancellationId: cancellation.id, withdrawn: false })}>
        {t("restore")}
      </SmallAction>
    );
  }
  return (
    <>
      <Button size="sm" onClick={() => setAsking(true)}>
        {t("open")}
      </Button>
      {asking ? <Withdraw cancellation={cancellation} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

function Withdraw({ cancellation, onClose }: { cancellation: Cancellation; onClose: () => void }) {
  const t = useTranslations("customer.withdraw");
  const trpc = useTRPC();
  const formats = useFormats();
  const { workspace, onSuccess } = useCustomerChange(onClose);
  const withdraw = useMutation(trpc.cancellations.withdraw.mutationOptions({ onSuccess }));
  const errorText = useErrorText();
  const fields = useFieldErrors(withdraw.error);
  return (
    <DrawerForm
      title={t("title")}
      submit={t("submit")}
      pending={withdraw.isPending}
      error={withdraw.error && !fields.withdrawnOn ? errorText(withdraw.error) : undefined}
      onSubmit={(typed) => withdraw.mutate({ workspace, cancellationId: cancellation.id, withdrawnOn: textOf(typed, "withdrawnOn") || null })}
      onClose={onClose}
    >
      <p className="text-head text-ink2">{t("lead", { date: formats.date(cancellation.on ?? "") })}</p>
      <TextField label={t("day")} hint={t("dayHint")} name="withdrawnOn" type="date" min={cancellation.on ?? undefined} error={fields.withdrawnOn} />
    </DrawerForm>
  );
}
