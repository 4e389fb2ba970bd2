/** The mark of a workspace: its first letter. Of the product itself: T. */
export function Logo({ name = "Tenure" }: { name?: string }) {
  const letter = [...name.trim()][0]?.toLocaleUpperCase() ?? "T";
  return (
    <span aria-hidden className="grid size-[26px] flex-none place-items-center rounded-[7px] bg-accent text-body font-semibold text-on-accent">
      {letter}
    </span>
  );
}
