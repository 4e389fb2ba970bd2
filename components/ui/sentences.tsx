import { Fragment, type ReactNode } from "react";

/** One after the other; what is null is left out. */
export function Sentences({ of }: { of: readonly ReactNode[] }) {
  const said = of.filter((sentence) => sentence !== null);
  return said.map((sentence, index) => (
    <Fragment key={index}>
      {index > 0 ? " " : null}
      {sentence}
    </Fragment>
  ));
}
