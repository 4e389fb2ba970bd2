"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/components/trpc";

/** Changes what reasons count as, and shows the page as it is then. */
export function useEditReasons(onDone?: () => void) {
  const trpc = useTRPC();
  const router = useRouter();
  return useMutation(
    trpc.churn.editReasons.mutationOptions({
      onSuccess: () => {
        router.refresh();
        onDone?.();
      },
    }),
  );
}
