import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { NewWorkspaceForm } from "@/components/settings/new-workspace-form";
import { PlainFrame } from "@/components/shell/plain-frame";
import { SignOutButton } from "@/components/shell/sign-out-button";
import { TextLink } from "@/components/ui/text-link";
import { serverCaller } from "@/server/trpc/caller";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("workspace"))("create") };
}

export default async function NewWorkspacePage() {
  const caller = await serverCaller();
  const [options, me, mine] = await Promise.all([caller.workspaces.creationOptions(), caller.account.me(), caller.workspaces.mine()]);
  const t = await getTranslations("workspace");
  const footer = (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span>{t("signedInAs", { email: me.email })}</span>
      {mine.length > 0 ? <TextLink href="/">{t("backToMine")}</TextLink> : null}
      <SignOutButton />
    </div>
  );
  return (
    <PlainFrame title={t("create")} lead={t("createLead")} footer={footer}>
      <NewWorkspaceForm options={{ ...options, currencies: currencyOptions(options.currencies, await getLocale()) }} />
    </PlainFrame>
  );
}

/** "Euro (EUR)", by name in the reader's language. Made here only: the browser may know other names. */
function currencyOptions(currencies: readonly string[], locale: string) {
  const names = new Intl.DisplayNames(locale, { type: "currency" });
  return currencies
    .map((code) => ({ value: code, label: `${names.of(code) ?? code} (${code})` }))
    .sort((a, b) => a.label.localeCompare(b.label, locale));
}
