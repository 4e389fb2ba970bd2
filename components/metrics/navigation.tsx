"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { createContext, useContext, useMemo, useTransition, type ReactNode } from "react";
import { useTranslations } from "next-intl";
import { withSearch } from "./search";

type Navigation = {
  counting: boolean;
  /** `replacing` leaves no step to go back to: each letter typed is none. */
  go: (changes: Record<string, string | null>, how?: { replacing: boolean }) => void;
  /** To another address of this page. */
  follow: (href: string) => void;
};

const NavigationContext = createContext<Navigation>({ counting: false, go: () => undefined, follow: () => undefined });

/** While other numbers are being counted the old ones stay, dimmed, and the page says so. */
export function CountingArea({ children }: { children: ReactNode }) {
  const router = useRouter();
  const search = useSearchParams().toString();
  const [counting, startTransition] = useTransition();
  const t = useTranslations("period");
  const navigation = useMemo(
    () => ({
      counting,
      go: (changes: Record<string, string | null>, { replacing } = { replacing: false }) =>
        startTransition(() => (replacing ? router.replace : router.push)(withSearch(search, changes), { scroll: false })),
      follow: (href: string) => startTransition(() => router.push(href, { scroll: false })),
    }),
    [counting, router, search],
  );
  return (
    <NavigationContext value={navigation}>
      <div aria-busy={counting} className={counting ? "opacity-55 transition-opacity" : "transition-opacity"}>
        {children}
      </div>
      <p role="status" className="sr-only">
        {counting ? t("counting") : ""}
      </p>
    </NavigationContext>
  );
}

export function useNavigation(): Navigation {
  return useContext(NavigationContext);
}
