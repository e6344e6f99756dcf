/** Numbers and times as people say them. */

export const many = (count, one, more = `${one}s`) => `${count} ${count === 1 ? one : more}`;

/** `about 40 s`, `about 3 min`, `about 2 h 10 min`. */
export function duration(seconds) {
  if (seconds < 1) return "less than a second";
  if (seconds < 90) return `${Math.round(seconds)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  const minutes = Math.round(seconds / 60);
  const rest = minutes % 60;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h${rest ? ` ${rest} min` : ""}`;
  return many(Math.round(minutes / 1440), "day");
}

/** A wait that is watched while it passes: whole seconds, never zero. */
export function countdown(millis) {
  const seconds = Math.max(1, Math.ceil(millis / 1000));
  if (seconds < 120) return `${seconds} s`;
  return duration(seconds);
}

export function ago(then, now) {
  const seconds = (now - then) / 1000;
  return seconds < 45 ? "just now" : `${duration(seconds)} ago`;
}

/** Dollars: cents where they say enough, more digits where they do not. */
export function dollars(amount) {
  if (amount === 0) return "$0";
  return `$${amount < 0.1 ? amount.toFixed(3) : amount.toFixed(2)}`;
}

export const range = (least, most, say = String) =>
  least === most ? say(least) : `${say(least)}–${say(most)}`;

/** The success rate as the contract writes it: `97.0 %`. */
export const rate = (percent) => `${percent.toFixed(1)} %`;

/** At most so many characters, cut at a word. */
export function excerpt(text, most) {
  const flat = text.replace(/\s+/g, " ").trim();
  if (flat.length <= most) return flat;
  const cut = flat.slice(0, most);
  const space = cut.lastIndexOf(" ");
  return `${space > most / 2 ? cut.slice(0, space) : [...cut].slice(0, -1).join("")}…`;
}

export function bytes(count) {
  if (count < 1000) return many(count, "byte");
  if (count < 1e6) return `${Math.round(count / 1000)} KB`;
  return `${(count / 1e6).toFixed(1)} MB`;
}

/** A change of words as a rewriter tells it: `{before, after}` of `kills → defeats`, else `{said}`. */
export function change(told) {
  const [before, after, ...more] = told.split(" → ");
  return after === undefined || more.length > 0 ? { said: told } : { before, after: after === "–" ? "left out" : after };
}
