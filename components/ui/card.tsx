"use client";

import { Card as TremorCard } from "@tremor/react";
import { useId, type ReactNode } from "react";
import { classes } from "./classes";

type Props = {
  /** The finding or the name. Without one the card is a plain surface. */
  title?: ReactNode;
  /** Measure, period and scale. */
  subtitle?: ReactNode;
  /** Stands at the right of the title. */
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A surface with a title. Cards do not nest: hairlines divide inside. */
export function Card({ title, subtitle, actions, className, children }: Props) {
  const id = useId();
  return (
    <TremorCard
      role={title ? "group" : undefined}
      aria-labelledby={title ? id : undefined}
      className={classes("min-w-0 p-4 tablet:px-5 tablet:py-[18px]", className)}
    >
      {title ? (
        <div className={classes("flex items-start justify-between gap-3", subtitle ? "mb-3.5" : "mb-0.5")}>
          <div className="min-w-0">
            <h2 id={id} className="mb-0.5 text-head font-medium">
              {title}
            </h2>
            {subtitle ? <p className="text-sub text-ink3">{subtitle}</p> : null}
          </div>
          {actions}
        </div>
      ) : null}
      {children}
    </TremorCard>
  );
}
