"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { textOf } from "@/components/auth/form-text";
import { useFormats } from "@/components/metrics/scope";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { Note } from "@/components/ui/note";
import { TextField } from "@/components/ui/text-field";
import { useErrorText } from "@/components/use-error-text";
import type { Cancellation } from "@/server/customers/timeline/types";
import { useCustomerChange } from "./use-customer-change";

/** The customer took the wish to leave back; or did not after all. */
export function CancellationActions({ cancellation }: { cancellation: Cancellation }) {
  const t = useTranslations("customer.withdraw");
  const trpc = useTRPC();
  const [asking, setAsking] = useState(false);
  const { workspace, onSuccess } = useCustomerChange();
  const restore = useMutation(trpc.cancellations.withdraw.mutationOptions({ onSuccess }));
  const errorText = useErrorText();
  if (cancellation.withdrawn) {
    return (
      <>
        <Button size="sm" pending={restore.isPending} onClick={() => restore.mutate({ workspace, cancellationId: cancellation.id, withdrawn: false })}>
          {t("restore")}
        </Button>
        {restore.error ? (
          <Note tone="loss" live className="mt-2">
            {errorText(restore.error)}
          </Note>
        ) : null}
      </>
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
  return (
    <Drawer placement="centre" title={t("title")} closeLabel={t("close")} onClose={onClose}>
      <form
        method="post"
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          const day = textOf(new FormData(event.currentTarget), "withdrawnOn");
          withdraw.mutate({ workspace, cancellationId: cancellation.id, withdrawnOn: day || null });
        }}
      >
        <p className="text-head text-ink2">{t("lead", { date: formats.date(cancellation.on ?? "") })}</p>
        <TextField label={t("day")} hint={t("dayHint")} name="withdrawnOn" type="date" min={cancellation.on ?? undefined} />
        {withdraw.error ? (
          <Note tone="loss" live>
            {errorText(withdraw.error)}
          </Note>
        ) : null}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t("leave")}</Button>
          <Button type="submit" variant="primary" pending={withdraw.isPending}>
            {t("submit")}
          </Button>
        </div>
      </form>
    </Drawer>
  );
}
