import { GeistSans } from "geist/font/sans";
import type { Metadata } from "next";
import { NextIntlClientProvider } from "next-intl";
import { getLocale, getMessages } from "next-intl/server";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { Appearance } from "@/components/shell/appearance";
import { DataProvider } from "@/components/trpc";
import "./globals.css";

export const metadata: Metadata = { title: { default: "Tenure", template: "%s · Tenure" }, robots: { index: false, follow: false } };

/** What pages outside a workspace say; the frame of a workspace brings the rest along. */
const spokenHere = ["account", "auth", "errors", "shell", "ui", "workspace"];

async function messagesHere() {
  const all = Object.entries(await getMessages());
  return Object.fromEntries(all.filter(([namespace]) => spokenHere.includes(namespace)));
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    // The theme's script sets the class before the first paint, so the server cannot know it.
    <html lang={await getLocale()} className={GeistSans.variable} suppressHydrationWarning>
      <body>
        <NextIntlClientProvider messages={await messagesHere()}>
          <Appearance nonce={nonce}>
            <DataProvider>{children}</DataProvider>
          </Appearance>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
