"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Drawer } from "@/components/ui/drawer";
import { Note } from "@/components/ui/note";

type Props = {
  title: string;
  submit: string;
  /** Takes something away. */
  danger?: boolean;
  placement?: "side" | "centre";
  pending: boolean;
  /** A refusal that is of no field. */
  error?: string | undefined;
  onSubmit: (typed: FormData) => void;
  onClose: () => void;
  children: ReactNode;
};

/** A change of the customer, asked for beside the page and done or left. */
export function DrawerForm({ title, submit, danger, placement = "centre", pending, error, onSubmit, onClose, children }: Props) {
  const t = useTranslations("customer.form");
  return (
    <Drawer placement={placement} title={title} closeLabel={t("close")} onClose={onClose}>
      <form
        method="post"
        noValidate
        className="mt-3 flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit(new FormData(event.currentTarget));
        }}
      >
        {children}
        {error ? (
          <Note tone="loss" live>
            {error}
          </Note>
        ) : null}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{t("leave")}</Button>
          <Button type="submit" variant={danger ? "danger" : "primary"} pending={pending}>
            {submit}
          </Button>
        </div>
      </form>
    </Drawer>
  );
}
