import Link from "next/link";
import type { ComponentProps } from "react";
import { buttonLook, type ButtonSize, type ButtonVariant } from "./button-look";

type Props = ComponentProps<typeof Link> & { variant?: ButtonVariant; size?: ButtonSize };

/** Goes somewhere and looks like a button. A file to download is a plain `<a>`: use DownloadLink. */
export function LinkButton({ variant = "secondary", size = "md", className, ...rest }: Props) {
  return <Link prefetch={false} {...rest} className={buttonLook(variant, size, className)} />;
}

type DownloadProps = ComponentProps<"a"> & { variant?: ButtonVariant; size?: ButtonSize };

export function DownloadLink({ variant = "secondary", size = "md", className, ...rest }: DownloadProps) {
  return <a download {...rest} className={buttonLook(variant, size, className)} />;
}
