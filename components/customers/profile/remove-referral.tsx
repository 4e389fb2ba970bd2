"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { useErrorText } from "@/components/use-error-text";
import type { Referral } from "@/server/customers/timeline/types";
import { useCustomerChange } from "./use-customer-change";

/** Takes back a referral that was typed here or on the page of referrals. */
export function RemoveReferral({ referral }: { referral: Referral }) {
  const t = useTranslations("customer.referral");
  const trpc = useTRPC();
  const { workspace, onSuccess } = useCustomerChange();
  const remove = useMutation(trpc.referrals.remove.mutationOptions({ onSuccess }));
  const errorText = useErrorText();
  return (
    <>
      <Button size="sm" pending={remove.isPending} onClick={() => remove.mutate({ workspace, id: referral.id })}>
        {t("remove")}
        <span className="sr-only"> {referral.other.name}</span>
      </Button>
      {remove.error ? (
        <Note tone="loss" live className="mt-2">
          {errorText(remove.error)}
        </Note>
      ) : null}
    </>
  );
}
