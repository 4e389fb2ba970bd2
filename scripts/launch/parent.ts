/**
 * The shell between npm and us does not pass SIGTERM on, so ending npm shows only as losing our parent. Started any other
 * way (a service manager, nohup), losing it means nothing.
 */
export function whenNpmIsGone(act: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    act();
  }, 300).unref();
}
