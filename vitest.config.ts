import { defineConfig } from "vitest/config";

const alias = { "@": import.meta.dirname };
// An ugly zone: a date that is shifted by accident shows here first.
const env = { TZ: "Asia/Kathmandu" };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          env,
          include: ["{common,server,components,db,app,scripts}/**/*.test.ts"],
          exclude: ["**/*.db.test.ts", "node_modules/**"],
          // They keep nothing between them, so the files of a worker share their imports: a process for each takes longer than its tests.
          isolate: false,
          // Simulations take seconds, and many times that beside other work: late is not wrong.
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "db",
          env,
          include: ["{server,db,app,scripts}/**/*.db.test.ts"],
          globalSetup: ["db/test/global-setup.ts"],
          setupFiles: ["db/test/properties.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
