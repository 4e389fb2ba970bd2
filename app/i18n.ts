import { getRequestConfig } from "next-intl/server";
import { cookies, headers } from "next/headers";
import { chooseLocale } from "./choose-locale";

/** One address per page whatever the language: a link that is shared opens in its reader's own. */
export default getRequestConfig(async () => {
  const locale = chooseLocale((await cookies()).get("locale")?.value, (await headers()).get("accept-language"));
  return {
    locale,
    messages: (await import(`../messages/${locale}.json`)).default,
    // Dates of the business are calendar days, shown as they are. What is a moment names the workspace's zone.
    timeZone: "UTC",
  };
});
