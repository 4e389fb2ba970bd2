"use client";

import { signIn } from "next-auth/react";

/** Null when signed in; else the refusal: a key under `errors`, and the minutes to wait where there are any. */
export type SignInRefusal = { key: string; minutes: number } | null;

/** Signs in without leaving the page. The server's answer has room for one word: "signInWaits.12". */
export async function enter(email: string, password: string): Promise<SignInRefusal> {
  try {
    const answer = await signIn("credentials", { email, password, redirect: false });
    if (answer?.ok && !answer.error) return null;
    const [key = "unexpected", minutes] = (answer?.error ?? "unexpected").split(".");
    return { key, minutes: Number(minutes ?? 0) };
  } catch {
    return { key: "offline", minutes: 0 };
  }
}
