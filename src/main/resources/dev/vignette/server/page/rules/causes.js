/** Failures, by what can be done about them. */

const CAUSES = {
  safety: { name: "Refused for safety", cure: "rewrite", order: 0 },
  invalidRequest: { name: "Not understood by the service", cure: "rewrite", order: 1 },
  badPicture: { name: "No sound picture came back", cure: "retry", order: 2 },
  timeout: { name: "Took too long", cure: "retry", order: 3 },
  serverError: { name: "The service had trouble", cure: "retry", order: 4 },
  network: { name: "Not reached", cure: "retry", order: 5 },
  rateLimit: { name: "Turned away as too many", cure: "retry", order: 6 },
  interrupted: { name: "Interrupted again and again", cure: "retry", order: 7 },
  key: { name: "The key was refused", cure: "settings", order: 8 },
  quota: { name: "The quota is used up", cure: "retry", order: 9 },
  modelGone: { name: "The model is gone", cure: "settings", order: 10 },
};

const unknown = { name: "Failed", cure: "retry", order: 99 };

export const cause = (kind) => CAUSES[kind] ?? unknown;

/** Skipped scenes as `[{kind, name, cure, advice, scenes}]`, what is to be mended by hand first. */
export function grouped(scenes) {
  const groups = new Map();
  for (const scene of scenes) {
    if (scene.state !== "skipped" || !scene.failure) continue;
    const { kind, cure: advice } = scene.failure;
    if (!groups.has(kind)) groups.set(kind, { kind, ...cause(kind), advice, scenes: [] });
    groups.get(kind).scenes.push(scene);
  }
  for (const group of groups.values()) group.scenes.sort((a, b) => a.number - b.number);
  return [...groups.values()].sort((a, b) => a.order - b.order);
}
