import { useId, type ReactNode } from "react";
import { ScrollArea } from "@/components/ui/scroll-area";
import type { Heat } from "./prepare-heat";

type Props = {
  heat: Heat;
  caption: string;
  /** Over the row names and over their sizes. */
  rowTitle: string;
  sizeTitle: string;
  columnTitle: (column: number) => string;
  rowLabel: (id: string) => ReactNode;
  rowSize: (id: string) => ReactNode;
  /** What stands in a cell. */
  children: (cell: { row: string; column: number; value: number }) => ReactNode;
};

/** A table whose cells are shaded by their value: its own text alternative. */
export function HeatTable({ heat, caption, rowTitle, sizeTitle, columnTitle, rowLabel, rowSize, children }: Props) {
  const columns = Array.from({ length: heat.columns }, (_, column) => column);
  const id = useId();
  return (
    <ScrollArea labelledBy={id}>
      <table className="w-full border-collapse text-chart">
        <caption id={id} className="sr-only">
          {caption}
        </caption>
        <thead>
          <tr className="text-label text-ink3">
            <th scope="col" className="pb-1 text-left font-medium">
              <span className="sr-only">{rowTitle}</span>
            </th>
            <th scope="col" className="pr-1.5 pb-1 text-right font-medium">
              <span className="sr-only">{sizeTitle}</span>
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className="pb-1 text-center font-medium">
                {columnTitle(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {heat.rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="pr-2.5 text-left font-normal whitespace-nowrap text-ink2">
                {rowLabel(row.id)}
              </th>
              <td className="pr-1.5 text-right text-ink3">{rowSize(row.id)}</td>
              {columns.map((column) => {
                const cell = row.cells[column];
                return cell ? (
                  <td
                    key={column}
                    className="h-[25px] min-w-9 text-center text-ink"
                    style={{ background: `color-mix(in oklab, var(--accent) ${cell.shade}%, var(--card))` }}
                  >
                    {children({ row: row.id, column, value: cell.value })}
                  </td>
                ) : (
                  <td key={column} className="h-[25px] min-w-9" />
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
