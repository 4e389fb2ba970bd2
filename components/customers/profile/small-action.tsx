"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { useErrorText } from "@/components/use-error-text";

type Props = { change: { isPending: boolean; error: unknown }; onPress: () => void; children: ReactNode };

/** Done at once, without a question; what is refused is said beside it. */
export function SmallAction({ change, onPress, children }: Props) {
  const errorText = useErrorText();
  return (
    <>
      <Button size="sm" pending={change.isPending} onClick={onPress}>
        {children}
      </Button>
      {change.error ? (
        <Note tone="loss" live className="mt-2">
          {errorText(change.error)}
        </Note>
      ) : null}
    </>
  );
}
