import type { Stroke as StrokeShape } from "./prepare-path";

type Props = { stroke: StrokeShape; color: string; width: number };

/** Solid where observed, dotted where projected or still running, a dot where a value stands alone. */
export function Stroke({ stroke, color, width }: Props) {
  const line = { fill: "none", stroke: color, strokeWidth: width, strokeLinejoin: "round", strokeLinecap: "round" } as const;
  return (
    <>
      <path d={stroke.solid} {...line} />
      {stroke.dotted ? <path d={stroke.dotted} {...line} strokeDasharray="1 4" /> : null}
      {stroke.dots.map((dot) => (
        <circle key={dot.x} cx={dot.x} cy={dot.y} r={2} fill={color} />
      ))}
    </>
  );
}
