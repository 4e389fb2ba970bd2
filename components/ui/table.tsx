"use client";

import {
  Table as TremorTable,
  TableBody as TremorTableBody,
  TableCell,
  TableHead,
  TableHeaderCell,
  TableRow,
} from "@tremor/react";
import { useId, type ComponentProps, type ReactNode } from "react";
import { classes } from "./classes";
import { ScrollArea } from "./scroll-area";

export { TableHead, TableRow };

/** Words left, numbers right: the first column is left-aligned and the others right-aligned unless said otherwise. */
type Align = "left" | "right" | "center";

function alignment(align: Align | undefined): string {
  if (align) return align === "left" ? "text-left" : align === "center" ? "text-center" : "text-right";
  return "text-right first:text-left";
}

type TableProps = {
  /** What the table holds, for screen readers; the card's title says it to the eye. */
  caption: ReactNode;
  className?: string;
  children: ReactNode;
};

export function Table({ caption, className, children }: TableProps) {
  const id = useId();
  return (
    // Words for screen readers alone stand outside of the flow: they scroll with the table only where it is what they are placed in.
    <ScrollArea labelledBy={id} className={className}>
      <TremorTable className="overflow-visible">
        <caption id={id} className="sr-only">
          {caption}
        </caption>
        {children}
      </TremorTable>
    </ScrollArea>
  );
}

/** Hairlines between the rows, none after the last. */
export function TableBody({ className, ...rest }: ComponentProps<"tbody">) {
  return <TremorTableBody {...rest} className={classes("divide-line2", className)} />;
}

type HeaderProps = Omit<ComponentProps<"th">, "align"> & { align?: Align };

export function HeaderCell({ align, className, scope = "col", ...rest }: HeaderProps) {
  return (
    <TableHeaderCell
      {...rest}
      scope={scope}
      className={classes(
        "border-b border-line p-0 pb-[7px] pl-3 align-bottom text-[0.75rem] font-medium text-ink3 first:pl-0",
        alignment(align),
        className,
      )}
    />
  );
}

type CellProps = Omit<ComponentProps<"td">, "align"> & { align?: Align };

const cellLook = "p-0 py-[7.5px] pl-3 align-top whitespace-normal first:pl-0";

export function Cell({ align, className, ...rest }: CellProps) {
  return <TableCell {...rest} className={classes(cellLook, alignment(align), className)} />;
}

/** The first cell of a row when it names the row. */
export function RowHeader({ align = "left", className, ...rest }: HeaderProps) {
  return (
    <TableHeaderCell
      {...rest}
      scope="row"
      className={classes(cellLook, "font-normal text-ink", alignment(align), className)}
    />
  );
}

/** The total under the rows it sums. */
export function SumRow({ className, ...rest }: ComponentProps<"tr">) {
  return <TableRow {...rest} className={classes("border-line font-medium [&>th]:font-medium", className)} />;
}
