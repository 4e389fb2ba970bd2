"use client";

import { useRouter } from "next/navigation";
import { useScope } from "@/components/metrics/scope";

/** What a change of a customer needs beside its own input: the workspace, and the page read anew once it is done. */
export function useCustomerChange(onDone?: () => void) {
  const { slug } = useScope();
  const router = useRouter();
  return {
    workspace: slug,
    onSuccess: () => {
      onDone?.();
      router.refresh();
    },
  };
}
