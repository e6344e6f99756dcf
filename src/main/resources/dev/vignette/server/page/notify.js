/** News on the desktop, for those who want them. */

const KEPT = "vignette-notify";

/** Whether somebody wants them and the browser lets us. */
export function isWanted() {
  try {
    return localStorage.getItem(KEPT) === "yes" && globalThis.Notification?.permission === "granted";
  } catch {
    return false;
  }
}

/** Asks the browser where need be; whether they will come. */
export async function want(wanted) {
  const allowed = wanted && (await globalThis.Notification?.requestPermission()) === "granted";
  try {
    localStorage.setItem(KEPT, allowed ? "yes" : "no");
  } catch {
    return false;
  }
  return allowed;
}

export function tell(title, body) {
  if (isWanted()) new Notification(title, { body });
}
