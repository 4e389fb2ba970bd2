"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import type { Rule } from "@/common/segments/rule";
import { useScope } from "@/components/metrics/scope";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { useErrorText } from "@/components/use-error-text";

/** The pages of numbers by a rule that nobody saved: a segment for a day. */
export function ApplyButton({ rule }: { rule: Rule }) {
  const t = useTranslations("segments.goOn");
  const { slug } = useScope();
  const router = useRouter();
  const errorText = useErrorText();
  const trpc = useTRPC();
  const apply = useMutation(trpc.segments.applyRule.mutationOptions({ onSuccess: ({ id }) => router.push(`/${slug}/overview?segment=${id}`) }));
  return (
    <div className="mt-3.5">
      <Button size="sm" pending={apply.isPending} onClick={() => apply.mutate({ workspace: slug, rule })}>
        {t("filter")}
      </Button>
      <p className="mt-1.5 text-label text-ink3">{t("unsaved")}</p>
      {apply.error ? (
        <p role="alert" className="text-sub text-loss">
          {errorText(apply.error)}
        </p>
      ) : null}
    </div>
  );
}
