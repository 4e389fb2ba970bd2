import type { Role } from "@/server/context";

/** What may be done in a workspace, and from which role on. Procedures check it, and pages show only what it allows. */
const minimumRole = {
  "facts:read": "viewer",
  "customers:read": "viewer",
  "imports:read": "viewer",
  "imports:write": "editor",
  "spend:write": "editor",
  "cancellations:write": "editor",
  "reasons:write": "editor",
  "referrals:write": "editor",
  "notes:write": "editor",
  "segments:read": "viewer",
  "segments:write": "editor",
  "settings:read": "viewer",
  "settings:write": "admin",
  "members:write": "admin",
  "workspace:delete": "owner",
} as const satisfies Record<string, Role>;

export type Permission = keyof typeof minimumRole;
const permissions = Object.keys(minimumRole) as Permission[];

const rank: Record<Role, number> = { viewer: 0, editor: 1, admin: 2, owner: 3 };

export const can = (role: Role, permission: Permission): boolean => rank[role] >= rank[minimumRole[permission]];

export const permissionsOf = (role: Role): Permission[] => permissions.filter((permission) => can(role, permission));
