import { prepareWhisker } from "./prepare-whisker";

type Props = { value: number; interval: { low: number; high: number }; description: string };

/** An estimate and how far it may lie off: a dot on a pale thick line. */
export function IntervalWhisker({ value, interval, description }: Props) {
  const whisker = prepareWhisker(value, interval);
  return (
    <svg role="img" aria-label={description} width="100%" height={30} className="block">
      <line x1="0" x2="100%" y1={15} y2={15} stroke="var(--line)" strokeWidth={2} />
      <line x1={`${whisker.from}%`} x2={`${whisker.to}%`} y1={15} y2={15} stroke="var(--accent)" strokeWidth={6} strokeLinecap="round" opacity={0.35} />
      <circle cx={`${whisker.at}%`} cy={15} r={6} fill="var(--accent)" />
    </svg>
  );
}
