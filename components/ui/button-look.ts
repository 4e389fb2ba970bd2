import { classes } from "./classes";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "md" | "sm";

const variants: Record<ButtonVariant, string> = {
  primary: "bg-accent text-on-accent font-medium hover:brightness-110",
  secondary: "bg-card text-ink2 shadow-card hover:text-ink",
  quiet: "text-ink2 hover:bg-line2 hover:text-ink",
  danger: "bg-loss text-on-loss font-medium hover:brightness-110",
};

const sizes: Record<ButtonSize, string> = { md: "h-8 px-[11px] text-table", sm: "h-7 px-2 text-sub" };

/** One look for what acts, whether it is a button or a link. */
export function buttonLook(variant: ButtonVariant, size: ButtonSize, className?: string): string {
  return classes(
    "inline-flex items-center justify-center gap-[7px] rounded-lg whitespace-nowrap",
    "disabled:opacity-60 aria-disabled:opacity-60",
    variants[variant],
    sizes[size],
    className,
  );
}
