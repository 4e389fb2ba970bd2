import en from "@/messages/en.json";
import fr from "@/messages/fr.json";

const says = { en: { ...en.errors.away, again: en.errors.page.again }, fr: { ...fr.errors.away, again: fr.errors.page.again } };

type Reader = { locale: keyof typeof says; nonce: string; address: string };

/**
 * In the place of every page while the database does not answer, at that page's own address. A document of its own:
 * where pages cannot be made it must not be one of them, and no page can still choose its status once it is under way.
 */
export function unavailablePage({ locale, nonce, address }: Reader): Response {
  const { title, lead, again } = says[locale];
  const body = `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${title} · Tenure</title>
<style nonce="${nonce}">${look}</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${lead}</p>
<a href="${escaped(address)}">${again}</a>
</main>
</body>
</html>
`;
  return new Response(body, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store", "Retry-After": "5" } });
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** The colours of the product; its style sheet may not be reached either. */
const look = `
:root { color-scheme: light dark; --paper: #faf9f6; --ink: #1b1c1a; --ink2: #5b5e58; --accent: #0e6e52; --on-accent: #fff; }
@media (prefers-color-scheme: dark) { :root { --paper: #121311; --ink: #ecebe6; --ink2: #a9aca4; --accent: #4cc79b; --on-accent: #0c1f18; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 14px/1.45 system-ui, sans-serif; }
main { box-sizing: border-box; max-width: 432px; min-height: 100dvh; margin: auto; padding: 40px 20px; display: flex; flex-direction: column; justify-content: center; align-items: flex-start; }
h1 { margin: 0; font-size: 20px; font-weight: 600; }
p { margin: 4px 0 20px; color: var(--ink2); }
a { padding: 6px 11px; border-radius: 8px; background: var(--accent); color: var(--on-accent); text-decoration: none; font-weight: 500; }`;
