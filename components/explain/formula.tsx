import type { FormulaLayout } from "@/server/metrics/formula/layout";

/** A printed formula with real fractions. */
export function Formula({ layout }: { layout: FormulaLayout }) {
  switch (layout.kind) {
    case "text":
      return <span className="whitespace-pre-wrap">{layout.text}</span>;
    case "row":
      return (
        <span className="inline-flex flex-wrap items-center gap-x-1">
          {layout.parts.map((part, index) => (
            <Formula key={index} layout={part} />
          ))}
        </span>
      );
    case "fraction":
      return (
        <span className="inline-grid text-center">
          <span className="border-b border-ink3 px-1 pb-0.5">
            <Formula layout={layout.numerator} />
          </span>
          <span className="px-1 pt-0.5">
            <Formula layout={layout.denominator} />
          </span>
        </span>
      );
  }
}
