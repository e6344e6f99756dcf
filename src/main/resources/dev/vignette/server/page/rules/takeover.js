/** Who goes on where a service cannot. */

/** That it happened, and why; nothing where it did not. */
export function takeover({ provider, takenOver }) {
  if (!takenOver) return undefined;
  const { from, why } = takenOver;
  return `${provider} took over from ${from}, because ${why}${/[.!?]$/.test(why) ? "" : "."}`;
}

/** Who would; nothing where nobody would, or somebody did. */
export const standby = ({ fallback, takenOver }) => (takenOver ? undefined : fallback?.provider);
