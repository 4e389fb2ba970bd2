import type { WorkspaceId } from "@/db/workspace-id";
import type { roles } from "@/db/schema";

export type Role = (typeof roles)[number];

/** Who acts, where. Made by the membership check, the command line or a job; every tenant verb demands one. */
export type WorkspaceContext = {
  workspaceId: WorkspaceId;
  /** Null: the command line or a job. */
  userId: string | null;
  role: Role;
  workspace: { slug: string; name: string; currency: string; timeZone: string };
};
