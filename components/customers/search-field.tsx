"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useNavigation } from "@/components/metrics/navigation";
import { TextField } from "@/components/ui/text-field";
import { firstPage } from "./first-page";

/** After the last letter: long enough to type on, too short to wait for. */
const PAUSE = 250;

/** Looks while it is typed in; the address follows without a step to go back to for each letter. */
export function SearchField({ q = "" }: { q?: string }) {
  const t = useTranslations("customers.search");
  const { go } = useNavigation();
  const [text, setText] = useState(q);
  const [asked, setAsked] = useState(q);
  const [seen, setSeen] = useState(q);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  // Another address than the one asked for: a step back, or a link.
  if (q !== seen) {
    setSeen(q);
    if (q !== asked) {
      setText(q);
      setAsked(q);
    }
  }

  function ask(next: string) {
    clearTimeout(timer.current);
    setAsked(next);
    go({ ...firstPage, q: next || null, within: null }, { replacing: true });
  }

  return (
    <form
      role="search"
      className="min-w-0 basis-full tablet:max-w-xs tablet:grow tablet:basis-56"
      onSubmit={(event) => {
        event.preventDefault();
        ask(text.trim());
      }}
    >
      <TextField
        type="search"
        label={t("label")}
        labelHidden
        placeholder={t("placeholder")}
        value={text}
        maxLength={200}
        autoComplete="off"
        onChange={({ target }) => {
          setText(target.value);
          clearTimeout(timer.current);
          const next = target.value.trim();
          timer.current = setTimeout(() => ask(next), PAUSE);
        }}
      />
    </form>
  );
}
