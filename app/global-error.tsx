"use client";

import "./globals.css";

/** When even the frame failed there are no messages to read from, so it speaks both languages. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <main className="mx-auto max-w-[432px] px-5 py-16">
          <h1 className="text-title font-semibold">Tenure could not answer</h1>
          <p className="mt-1 text-head text-ink2">What is stored is safe. Try again in a moment. {error.digest}</p>
          <p lang="fr" className="mt-4 text-head text-ink2">
            Tenure n’a pas pu répondre. Vos données sont intactes. Réessayez dans un instant.
          </p>
          <button type="button" onClick={reset} className="mt-5 h-8 rounded-lg bg-accent px-3 text-table font-medium text-on-accent">
            Try again · <span lang="fr">Réessayer</span>
          </button>
        </main>
      </body>
    </html>
  );
}
