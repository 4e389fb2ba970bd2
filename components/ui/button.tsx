import type { ComponentProps } from "react";
import { buttonLook, type ButtonSize, type ButtonVariant } from "./button-look";

type Props = ComponentProps<"button"> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Work is under way: the button keeps its place and its focus and takes no second press. */
  pending?: boolean;
};

export function Button({ variant = "secondary", size = "md", pending = false, type = "button", className, onClick, ...rest }: Props) {
  return (
    <button
      {...rest}
      type={pending ? "button" : type}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      onClick={pending ? undefined : onClick}
      className={buttonLook(variant, size, className)}
    />
  );
}
