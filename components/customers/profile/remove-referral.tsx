"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/trpc";
import type { Referral } from "@/server/customers/timeline/types";
import { SmallAction } from "./small-action";
import { useCustomerChange } from "./use-customer-change";

/** Takes back a referral that was typed here or on the page of referrals. */
export function RemoveReferral({ referral }: { referral: Referral }) {
  const t = useTranslations("customer.referral");
  const trpc = useTRPC();
  const { workspace, onSuccess } = useCustomerChange();
  const remove = useMutation(trpc.referrals.remove.mutationOptions({ onSuccess }));
  return (
    <SmallAction change={remove} onPress={() => remove.mutate({ workspace, id: referral.id })}>
      {t("remove")}
      <span className="sr-only"> {referral.other.name}</span>
    </SmallAction>
  );
}
