"use client";

import { useEffect } from "react";
import { remember } from "./preferences";

/** The start page opens the workspace that was looked at last. */
export function RememberWorkspace({ slug }: { slug: string }) {
  useEffect(() => remember("workspace", slug), [slug]);
  return null;
}
