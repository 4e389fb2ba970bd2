"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { signOutHere } from "./sign-out";

export function SignOutButton({ className }: { className?: string }) {
  const t = useTranslations("shell");
  return (
    <Button variant="quiet" size="sm" onClick={() => void signOutHere()} className={className}>
      {t("signOut")}
    </Button>
  );
}
