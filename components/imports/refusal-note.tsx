"use client";

import { Note } from "@/components/ui/note";
import { useErrorText } from "@/components/use-error-text";

/** What a call was refused with, in the reader's language. */
export function RefusalNote({ error, className }: { error: unknown; className?: string }) {
  const textOf = useErrorText();
  return (
    <Note tone="loss" live className={className}>
      {textOf(error)}
    </Note>
  );
}
