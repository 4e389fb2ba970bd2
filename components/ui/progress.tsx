type Props = {
  /** What is being done. */
  label: string;
  value: number;
  max: number;
  /** The same in words: "3,400 of 5,187 rows". */
  text: string;
};

export function Progress({ label, value, max, text }: Props) {
  const percent = max > 0 ? Math.min(100, (100 * value) / max) : 0;
  return (
    <div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={text}
        className="h-2 overflow-hidden rounded-full bg-line2"
      >
        <div className="h-full rounded-full bg-accent transition-[width] duration-300" style={{ width: `${percent}%` }} />
      </div>
      <p aria-hidden className="mt-1.5 text-sub text-ink2">
        {text}
      </p>
    </div>
  );
}
