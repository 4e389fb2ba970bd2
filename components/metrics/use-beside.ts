"use client";

import { usePeriod } from "./scope";

/** Whether the page is held against another group: what that has stands beside, and nothing has moved. */
export const useBeside = (): boolean => usePeriod().compare === "group";
