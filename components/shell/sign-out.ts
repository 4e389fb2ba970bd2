"use client";

/** Loaded when asked for: the frame around every page stays small. A full load leaves nothing of the session in memory. */
export async function signOutHere(to = "/sign-in"): Promise<void> {
  const { signOut } = await import("next-auth/react");
  await signOut({ redirect: false });
  window.location.assign(to);
}
