import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AppearanceSection } from "@/components/account/appearance-section";
import { NameSection } from "@/components/account/name-section";
import { PasswordSection } from "@/components/account/password-section";
import { SessionsSection } from "@/components/account/sessions-section";
import { PlainFrame } from "@/components/shell/plain-frame";
import { SignOutButton } from "@/components/shell/sign-out-button";
import { TextLink } from "@/components/ui/text-link";
import { serverCaller } from "@/server/trpc/caller";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("account"))("title") };
}

export default async function AccountPage() {
  const caller = await serverCaller();
  const me = await caller.account.me();
  const t = await getTranslations("account");
  const footer = (
    <div className="flex flex-wrap items-center gap-x-3">
      <TextLink href="/">{t("back")}</TextLink>
      <SignOutButton />
    </div>
  );
  return (
    <PlainFrame title={t("title")} lead={me.email} footer={footer}>
      <div className="flex flex-col gap-8">
        <NameSection name={me.name} />
        <AppearanceSection />
        <PasswordSection email={me.email} />
        <SessionsSection />
      </div>
    </PlainFrame>
  );
}
