import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { SignUpForm } from "@/components/auth/sign-up-form";
import { LanguageSwitch } from "@/components/shell/language-switch";
import { PlainFrame } from "@/components/shell/plain-frame";
import { TextLink } from "@/components/ui/text-link";
import { serverCaller } from "@/server/trpc/caller";
import { safePath } from "../safe-path";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("signUp.title") };
}

export default async function SignUpPage({ searchParams }: Props) {
  const next = safePath((await searchParams).callbackUrl);
  const caller = await serverCaller();
  if (await caller.account.current()) redirect(next);

  const t = await getTranslations("auth");
  const query = next === "/" ? "" : `?callbackUrl=${encodeURIComponent(next)}`;
  const footer = (
    <>
      {t("signUp.hasAccount")} <TextLink href={`/sign-in${query}`}>{t("signUp.toSignIn")}</TextLink>
      <LanguageSwitch />
    </>
  );
  return (
    <PlainFrame title={t("signUp.title")} lead={t("signUp.lead")} footer={footer}>
      <SignUpForm next={next} />
    </PlainFrame>
  );
}
