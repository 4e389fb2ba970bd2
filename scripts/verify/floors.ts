import { readFile } from "node:fs/promises";

/** The oldest versions without a known hole; the reasons are in docs/decisions.md. */
const floors: Record<string, string> = {
  "next": "16.4.1",
  "react": "19.3.1",
  "react-dom": "19.3.1",
  "next-auth": "4.24.15",
  "nodemailer": "10.4.1",
  "@trpc/server": "11.8.0",
  "drizzle-orm": "0.45.2",
};

type Lockfile = { packages: Record<string, { version?: string }> };

export async function dependencyFloors(): Promise<string> {
  return belowFloor(JSON.parse(await readFile("package-lock.json", "utf8")) as Lockfile).join("\n");
}

/** Every copy counts, also one nested below another package. */
export function belowFloor(lock: Lockfile): string[] {
  return Object.entries(lock.packages).flatMap(([place, { version }]) => {
    const name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
    const floor = floors[name];
    return floor && version && isBelow(version, floor) ? [`${place} is ${version}; it must be at least ${floor}.`] : [];
  });
}

function isBelow(version: string, floor: string): boolean {
  const [a, b] = [numbers(version), numbers(floor)];
  const differing = a.findIndex((part, index) => part !== b[index]);
  if (differing !== -1) return (a[differing] ?? 0) < (b[differing] ?? 0);
  // 1.2.3-beta comes before 1.2.3.
  return version.includes("-") && !floor.includes("-");
}

const numbers = (version: string) => version.replace(/-.*/, "").split(".").map(Number);
