import Link from "next/link";
import { classes } from "./classes";

export type Step = { id: string; label: string; state: "done" | "current" | "ahead"; href?: string };

type Props = { label: string; doneLabel: string; steps: readonly Step[] };

/** Where one is in a long job: `1 Upload ✓  2 Map and check  3 Import`. */
export function Steps({ label, doneLabel, steps }: Props) {
  return (
    <nav aria-label={label} className="mb-4 border-b border-line">
      <ol className="flex flex-wrap gap-x-5 gap-y-2">
        {steps.map((step, index) => (
          <li key={step.id}>
            <StepContent step={step} number={index + 1} doneLabel={doneLabel} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function StepContent({ step, number, doneLabel }: { step: Step; number: number; doneLabel: string }) {
  const current = step.state === "current";
  const look = classes(
    "-mb-px inline-flex items-center gap-1.5 border-b-2 pb-2 text-table whitespace-nowrap",
    current ? "border-accent font-medium text-ink" : "border-transparent text-ink2",
  );
  const content = (
    <>
      <span className="text-ink3">{number}</span>
      {step.label}
      {step.state === "done" ? (
        <span role="img" aria-label={doneLabel} className="text-accent">
          ✓
        </span>
      ) : null}
    </>
  );
  return step.href && !current ? (
    <Link href={step.href} className={classes(look, "hover:text-ink")}>
      {content}
    </Link>
  ) : (
    <span aria-current={current ? "step" : undefined} className={look}>
      {content}
    </span>
  );
}
