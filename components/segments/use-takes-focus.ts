"use client";

import { useEffect, useRef, type RefObject } from "react";
import { useFocusTurn } from "./use-edits";

/** What was just added takes the focus, and so does the neighbour of what was removed. */
export function useTakesFocus<Element extends HTMLElement>(key: string): RefObject<Element | null> {
  const ref = useRef<Element>(null);
  const turn = useFocusTurn(key);
  useEffect(() => {
    if (turn !== null) ref.current?.focus();
  }, [turn]);
  return ref;
}
