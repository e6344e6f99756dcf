/** The addresses of the page, read and written. */

export const start = "/";
export const queue = "/batches";
export const settings = "/settings";
export const batch = (id) => `/batches/${encodeURIComponent(id)}`;
export const scene = (id, number) => `${batch(id)}/scenes/${number}`;

/** What an address shows: `{view, id?, number?}`; view is start, queue, batch, settings or nowhere. */
export function read(path) {
  const parts = pieces(path);
  if (parts.length === 0) return { view: "start" };
  const [first, id, scenes, number, ...rest] = parts;
  if (first === "settings" && id === undefined) return { view: "settings" };
  if (first !== "batches" || rest.length > 0) return { view: "nowhere" };
  if (id === undefined) return { view: "queue" };
  if (scenes === undefined) return { view: "batch", id };
  if (scenes === "scenes" && /^[1-9]\d{0,5}$/.test(number ?? "")) {
    return { view: "batch", id, number: Number(number) };
  }
  return { view: "nowhere" };
}

function pieces(path) {
  try {
    return path.split("/").filter(Boolean).map(decodeURIComponent);
  } catch {
    return ["?", "not an address"];
  }
}
