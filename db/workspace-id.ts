declare const brand: unique symbol;

/** A tenant's id that was checked: by membership, API key, share token, or because we put it into a job ourselves. */
export type WorkspaceId = string & { readonly [brand]: "WorkspaceId" };

/** The one mint. Call it only where the right to act in the workspace has just been established. */
export const mintWorkspaceId = (id: string) => id as WorkspaceId;
