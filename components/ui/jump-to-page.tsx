"use client";

import { useTranslations } from "next-intl";
import { useRouter } from "next/navigation";
import { useId } from "react";
import { controlLook } from "./field";
import { classes } from "./classes";

type Props = { page: number; pages: number; href: (page: number) => string };

/** `Page [3] of 68`: a page of a long list by its number, typed and entered. */
export function JumpToPage({ page, pages, href }: Props) {
  const t = useTranslations("customers.jump");
  const router = useRouter();
  const id = useId();
  if (pages < 3) return null;
  return (
    <form
      className="flex items-center gap-1.5 text-sub whitespace-nowrap text-ink3"
      onSubmit={(event) => {
        event.preventDefault();
        router.push(href(Number(new FormData(event.currentTarget).get("page"))));
      }}
    >
      <label htmlFor={id}>{t("page")}</label>
      {/* Another page has another number, whatever was typed. */}
      <input key={page} id={id} name="page" type="number" min={1} max={pages} step={1} required defaultValue={page} className={classes(controlLook, "w-20")} />
      <span>{t("of", { pages })}</span>
    </form>
  );
}
