"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/components/trpc";
import { programmeSteps, stepAddress, type ProgrammeStep } from "./steps";

/** Keeps one step and goes on with the next; after the last the page of the numbers says how it goes. */
export function useSaveStep(slug: string, step: ProgrammeStep) {
  const trpc = useTRPC();
  const router = useRouter();
  return useMutation(
    trpc.referrals.saveProgramme.mutationOptions({
      onSuccess: () => {
        const next = programmeSteps[programmeSteps.indexOf(step) + 1];
        router.push(next ? stepAddress(slug, next) : `/${slug}/referrals`);
        router.refresh();
      },
    }),
  );
}
