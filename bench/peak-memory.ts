import { readFileSync } from "node:fs";

/**
 * Bytes: the most that this process held at any time. By the kernel's own account where there is one: `resourceUsage` also
 * counts what the process that started this one held then, and ours has DuckDB in it.
 */
export function peakMemory(): number {
  try {
    const [, kib] = /VmHWM:\s*(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8")) ?? [];
    if (kib) return Number(kib) * 1024;
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS * 1024;
}
