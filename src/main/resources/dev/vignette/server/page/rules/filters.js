/** The four ways to look at a batch, and the stretch of it that is on the page. */

export const FILTERS = [
  { name: "all", label: "All", states: [] },
  { name: "done", label: "Done", states: ["done"] },
  { name: "waiting", label: "Waiting", states: ["waiting", "running"] },
  { name: "failed", label: "Failed", states: ["skipped", "cancelled"] },
];

/** Tiles on the page at once; a longer story has several pages. */
export const STRETCH = 2000;

export const filter = (name) => FILTERS.find((each) => each.name === name) ?? FILTERS[0];

export function count(batch, name) {
  switch (name) {
    case "done":
      return batch.generated;
    case "waiting":
      return batch.waiting + batch.running;
    case "failed":
      return batch.failed + batch.cancelled;
    default:
      return batch.requested;
  }
}

/** The scenes of a stretch that a filter lets through, in story order. */
export function shown(scenes, name) {
  const { states } = filter(name);
  const list = [...scenes].filter((scene) => states.length === 0 || states.includes(scene.state));
  return list.sort((a, b) => a.number - b.number);
}

/** Where the pages of a whole story begin: `[{after, label}]`. */
export function pages(requested) {
  const list = [];
  for (let after = 0; after < requested; after += STRETCH) {
    list.push({ after, label: `${after + 1}–${Math.min(after + STRETCH, requested)}` });
  }
  return list;
}
