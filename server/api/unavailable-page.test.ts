import { expect, it } from "vitest";
import { unavailablePage } from "./unavailable-page";

const page = (locale: "en" | "fr", address = "/acme/overview") => unavailablePage({ locale, nonce: "n0nce", address });

it("says in the reader's language that the database is away, and asks to come again", async () => {
  expect([page("en").status, page("en").headers.get("Retry-After"), page("en").headers.get("Cache-Control")]).toEqual([503, "5", "no-store"]);
  expect(await page("en").text()).toContain("<h1>The database does not answer</h1>");
  expect(await page("fr").text()).toContain("<h1>La base de données ne répond pas</h1>");
});

it("leads back to the address that was asked for, whatever it holds", async () => {
  expect(await page("en", '/acme/ltv?a=1&b="><script>').text()).toContain('<a href="/acme/ltv?a=1&amp;b=&quot;>&lt;script>">Try again</a>');
});
