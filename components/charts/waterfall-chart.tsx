"use client";

import { ChartFrame } from "./chart-frame";
import { prepareWaterfall, type WaterfallStep } from "./prepare-waterfall";
import { WaterfallColumns } from "./waterfall-columns";
import { WaterfallRows } from "./waterfall-rows";

export type LabelledStep = WaterfallStep & {
  label: string;
  /** The amount as written at the bar. */
  text: string;
  /** Under the label: the date of a total, the same step in the period before. */
  note: string;
};

type Props = { steps: readonly LabelledStep[]; formatTick: (value: number) => string; description: string };

/** Grid lines asked for; also by whoever writes where the axis starts. */
export const waterfallTicks = 5;

const narrow = 520;
const columnsHeight = 356;
const rowHeight = 40;

/** Columns where there is room, rows on a phone. */
export function WaterfallChart({ steps, formatTick, description }: Props) {
  return (
    <ChartFrame description={description} height={(width) => (width < narrow ? steps.length * rowHeight + 4 : columnsHeight)} reserved="h-[284px] sm:h-[356px]">
      {(width) => {
        if (width < narrow) {
          const chart = prepareWaterfall(steps, { from: 96, to: width - 78, ticks: waterfallTicks });
          return <WaterfallRows chart={chart} steps={steps} width={width} rowHeight={rowHeight} />;
        }
        const chart = prepareWaterfall(steps, { from: columnsHeight - 48, to: 26, ticks: waterfallTicks });
        return <WaterfallColumns chart={chart} steps={steps} width={width} formatTick={formatTick} base={columnsHeight - 48} />;
      }}
    </ChartFrame>
  );
}
