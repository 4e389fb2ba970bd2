"use client";

import { useCallback, useState, type ReactNode } from "react";
import { classes } from "./classes";
import { edgesOf } from "./scroll-edges";

type Props = { /** Of what names it to a screen reader. */ labelledBy: string; className?: string; children: ReactNode };

/**
 * What may be wider than its card scrolls in it. A number cut at the edge reads as another one: the edge fades while there is
 * more, and the first column of a table stays in place. The keyboard reaches only what does scroll.
 */
export function ScrollArea({ labelledBy, className, children }: Props) {
  const [{ scrolls, past, more }, setEdges] = useState({ scrolls: false, past: false, more: false });
  const watch = useCallback((area: HTMLDivElement) => {
    const measure = () => setEdges((before) => {
      const now = edgesOf(area);
      return now.scrolls === before.scrolls && now.past === before.past && now.more === before.more ? before : now;
    });
    const sizes = new ResizeObserver(measure);
    for (const element of [area, ...area.children]) sizes.observe(element);
    area.addEventListener("scroll", measure, { passive: true });
    return () => {
      sizes.disconnect();
      area.removeEventListener("scroll", measure);
    };
  }, []);
  return (
    <div
      ref={watch}
      {...(scrolls && { role: "region", tabIndex: 0, "aria-labelledby": labelledBy })}
      data-scrolls={scrolls || undefined}
      data-past={past || undefined}
      data-more={more || undefined}
      className={classes("scroll-area relative", className)}
    >
      {children}
    </div>
  );
}
