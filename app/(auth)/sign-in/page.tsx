import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/auth/sign-in-form";
import { LanguageSwitch } from "@/components/shell/language-switch";
import { PlainFrame } from "@/components/shell/plain-frame";
import { Note } from "@/components/ui/note";
import { TextLink } from "@/components/ui/text-link";
import { serverCaller } from "@/server/trpc/caller";
import { safePath } from "../safe-path";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth"))("signIn.title") };
}

export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl, ended } = await searchParams;
  const next = safePath(callbackUrl);
  const caller = await serverCaller();
  if (await caller.account.current()) redirect(next);

  const t = await getTranslations("auth");
  const query = next === "/" ? "" : `?callbackUrl=${encodeURIComponent(next)}`;
  const footer = (
    <>
      {t("signIn.noAccount")} <TextLink href={`/sign-up${query}`}>{t("signIn.toSignUp")}</TextLink>
      <LanguageSwitch />
    </>
  );
  return (
    <PlainFrame title={t("signIn.title")} footer={footer}>
      {ended === undefined ? null : (
        <Note tone="plain" className="mb-4">
          {t("signIn.endedEverywhere")}
        </Note>
      )}
      <SignInForm next={next} />
    </PlainFrame>
  );
}
