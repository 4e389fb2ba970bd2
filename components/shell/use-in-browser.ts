"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False on the server and for the first paint, true once React runs the page: for what only the browser knows. */
export const useInBrowser = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
