import { beforeEach, describe, expect, it } from "vitest";
import { useSuiteDatabase } from "@/db/test/suite";
import { changePassword } from "./change-password";
import { checkCredentials } from "./check-credentials";
import { createUser } from "./create-user";
import { endSessions } from "./end-sessions";
import { liveSession, type Session } from "./live-session";

const first = "corridor-violet-27";
const second = "lantern-quarry-91";
let next = 0;

describe("a session", () => {
  useSuiteDatabase();
  let session: Session;
  let cookie: { sub: string; sessionVersion: number };
  const address = "10.0.0.1";

  beforeEach(async () => {
    next += 1;
    const email = `person${next}@example.com`;
    await createUser({ input: { name: "Ada", email, password: first } });
    const user = await checkCredentials({ email, password: first, address });
    cookie = { sub: user.id, sessionVersion: user.sessionVersion };
    session = { userId: user.id, name: user.name, email };
  });

  it("stands for its person", async () => {
    expect(await liveSession(cookie)).toEqual(session);
  });

  it("ends everywhere when its person says so", async () => {
    await endSessions(session);
    expect(await liveSession(cookie)).toBeNull();
  });

  it("ends with a change of password, after which only the new one signs in", async () => {
    await changePassword({ session, address, input: { currentPassword: first, newPassword: second } });
    expect(await liveSession(cookie)).toBeNull();
    await expect(checkCredentials({ email: session.email, password: first, address })).rejects.toMatchObject({ messageKey: "wrongCredentials" });
    await expect(checkCredentials({ email: session.email, password: second, address })).resolves.toMatchObject({ sessionVersion: 2 });
  });

  it("goes on when the current password was wrong, and five of those make the account wait", async () => {
    const guess = () => changePassword({ session, address, input: { currentPassword: second, newPassword: second } });
    for (let i = 0; i < 5; i += 1) await expect(guess()).rejects.toMatchObject({ code: "INVALID", messageKey: "currentPasswordWrong" });
    await expect(guess()).rejects.toMatchObject({ messageKey: "signInWaits" });
    expect(await liveSession(cookie)).toEqual(session);
  });

  it.each([null, {}, { sub: "x" }, { sub: "00000000-0000-4000-8000-000000000000", sessionVersion: 1 }])("is not made of %j", async (token) => {
    expect(await liveSession(token)).toBeNull();
  });
});
