import { getLocale } from "next-intl/server";
import { notFound } from "next/navigation";
import { cache } from "react";
import { isUuid } from "@/common/uuid";
import { serverCaller } from "@/server/trpc/caller";

/** Read once for the title and the page. Who is not there, or not yours, is the not-found page. */
export const loadCustomer = cache(async (workspace: string, id: string) => {
  if (!isUuid(id)) notFound();
  const [caller, locale] = await Promise.all([serverCaller(), getLocale()]);
  return caller.customers.one({ workspace, customerId: id, locale: locale === "fr" ? "fr" : "en" });
});
