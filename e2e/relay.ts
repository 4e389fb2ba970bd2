import { createServer, Socket } from "node:net";

/** Stands between the application and its database, and can be cut: to the application the database is then gone. */
export async function startRelay(databaseUrl: string, port: number) {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = new Socket().connect(Number(target.port || 5432), target.hostname);
    for (const [socket, other] of [[near, far], [far, near]] as const) {
      open.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => {
        open.delete(socket);
        other.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  const listen = () => new Promise<void>((listening) => server.listen(port, "127.0.0.1", listening));
  const cut = () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
      for (const socket of open) socket.destroy();
    });
  await listen();
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String(port);
  return { url: url.toString(), cut, restore: listen };
}
