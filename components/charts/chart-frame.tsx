"use client";

import type { ReactNode } from "react";
import { useWidth } from "./use-width";

type Props = {
  /** The chart in words, for those who don't see it. */
  description: string;
  /** Known before the width is, so that nothing moves when the chart appears. */
  height: number | ((width: number) => number);
  /** The height to keep free until the width is known. */
  reserved?: string;
  children: (width: number) => ReactNode;
};

/** Draws at the real width, in a place that was kept free. */
export function ChartFrame({ description, height, reserved, children }: Props) {
  const { ref, width } = useWidth<HTMLDivElement>();
  const drawn = width ?? 0;
  const actual = typeof height === "function" ? height(drawn) : height;
  return (
    <div ref={ref} role="img" aria-label={description} className={width === null ? reserved : undefined} style={width === null && reserved ? undefined : { height: actual }}>
      {drawn > 0 ? (
        <svg width={drawn} height={actual} viewBox={`0 0 ${drawn} ${actual}`} aria-hidden className="block overflow-visible">
          {children(drawn)}
        </svg>
      ) : null}
    </div>
  );
}
