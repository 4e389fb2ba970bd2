"use client";

/** Kept for a year in this browser and read by the server: the language, and the workspace to open first. */
export function remember(name: "locale" | "workspace", value: string): void {
  const secure = window.location.protocol === "https:" ? "; secure" : "";
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=31536000; samesite=lax${secure}`;
}
