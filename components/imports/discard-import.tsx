"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/trpc";
import { Button } from "@/components/ui/button";
import { RefusalNote } from "./refusal-note";

/** Forgets a file that was only looked at. Nothing of it was written, so nothing has to be asked. */
export function DiscardImport({ workspace, importId }: { workspace: string; importId: string }) {
  const t = useTranslations("imports.page");
  const trpc = useTRPC();
  const router = useRouter();
  const discard = useMutation(trpc.imports.discard.mutationOptions({ onSuccess: () => router.push(`/${workspace}/imports`) }));
  return (
    <>
      <Button pending={discard.isPending || discard.isSuccess} onClick={() => discard.mutate({ workspace, importId })}>
        {t("discard")}
      </Button>
      {discard.error ? <RefusalNote error={discard.error} className="basis-full" /> : null}
    </>
  );
}
