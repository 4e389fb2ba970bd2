import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { PlainFrame } from "@/components/shell/plain-frame";
import { ReloadButton } from "@/components/shell/reload-button";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("errors"))("away.title") };
}

/** In the place of every page while the database does not answer, at that page's own address: reloading is the way back. */
export default async function UnavailablePage() {
  if ((await headers()).get("x-tenure-database") !== "away") redirect("/");
  const t = await getTranslations("errors");
  return (
    <PlainFrame title={t("away.title")} lead={t("away.lead")}>
      <ReloadButton>{t("page.again")}</ReloadButton>
    </PlainFrame>
  );
}
