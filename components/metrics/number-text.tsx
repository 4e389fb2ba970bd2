import { splitNumber } from "@/components/format/split";

type Props = { text: string; size: "hero" | "lead" | "kpi" | "minor" };

const looks = {
  hero: { whole: "text-hero tracking-[-0.03em]", before: "mr-[3px] align-[14px] text-xl", after: "text-xl" },
  lead: { whole: "text-[1.6875rem] tracking-[-0.03em] desktop:text-lead", before: "mr-0.5 align-[8px] text-base", after: "text-body" },
  kpi: { whole: "text-kpi tracking-[-0.02em]", before: "", after: "text-table" },
  minor: { whole: "text-kpi-minor tracking-[-0.02em]", before: "", after: "" },
};

/** The figure large, its unit small: €4,815 reads as a number first. */
export function NumberText({ text, size }: Props) {
  const { before, figure, after } = splitNumber(text);
  const look = looks[size];
  const quiet = (extra: string) => (extra ? `font-medium tracking-normal text-ink3 ${extra}` : undefined);
  return (
    <span className={`leading-[1.1] font-semibold whitespace-nowrap ${look.whole}`}>
      {before ? <span className={quiet(look.before)}>{before}</span> : null}
      {figure}
      {after ? <span className={quiet(look.after)}>{after}</span> : null}
    </span>
  );
}
