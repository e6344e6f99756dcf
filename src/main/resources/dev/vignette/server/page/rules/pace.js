/** How long a batch still takes, from what was seen of it; and why nothing happens now. */

import { cause } from "./causes.js";
import { countdown } from "./words.js";

const SPAN = 120_000;
const ENOUGH = 3;

/** When each finished scene was finished, ascending, in milliseconds. */
export function finishes(scenes) {
  const times = [];
  for (const scene of scenes) {
    if (scene.state !== "done" && scene.state !== "skipped") continue;
    const last = scene.calls.at(-1);
    if (last?.millis !== undefined) times.push(Date.parse(last.startedAt) + last.millis);
  }
  return times.sort((a, b) => a - b);
}

/**
 * `{seconds: [least, most], perMinute}`, or nothing while too little is known. The pace is that of the last
 * two minutes up to now, so that a standstill makes the answer longer instead of keeping it.
 */
export function timeLeft(times, remaining, now) {
  const recent = times.filter((time) => time > now - SPAN && time <= now + 1000);
  if (remaining === 0 || recent.length < ENOUGH) return undefined;
  const span = Math.max(now - recent[0], 500);
  const perSecond = ((recent.length - 1) / span) * 1000;
  if (perSecond <= 0) return undefined;
  const seconds = remaining / perSecond;
  const doubt = recent.length >= 20 ? 0.15 : 0.35;
  return { seconds: [seconds * (1 - doubt), seconds * (1 + doubt)], perMinute: perSecond * 60 };
}

/** Why a running batch stands still, as a sentence; nothing where it does not. */
export function wait({ batch, scenes, now, working, stillSince }) {
  if (batch.state !== "running" || batch.waiting + batch.running === 0) return undefined;
  const told = lastTrouble(scenes);
  const held = hold(batch, now, told);
  if (held) return held;
  if (batch.running > 0) return undefined;
  const waits = [...scenes].filter((scene) => scene.state === "waiting" && scene.notBefore);
  const next = Math.min(...waits.map((scene) => Date.parse(scene.notBefore)));
  if (waits.length > 0 && waits.length >= batch.waiting && next > now) {
    const words = told?.message ? ` It said: “${told.message}”` : "";
    return `Trying again in ${countdown(next - now)}.${words}`;
  }
  if (working === false) {
    return "This server only shows. Nothing is drawn until a worker runs: vignette work";
  }
  if (now - stillSince > 4000) {
    return "Waiting for a turn: other batches are being drawn, or the service lets nobody in just now.";
  }
  return undefined;
}

/** What its service does to all who call it, until a time that is known. */
function hold({ provider, gate, notBefore }, now, told) {
  const until = Date.parse(gate?.until ?? notBefore ?? "");
  if (gate?.obstacle === "away") {
    const when = until > now ? `The next try is in ${countdown(until - now)}.` : "Trying again now.";
    return `${provider} does not answer. ${when} No attempt is used.`;
  }
  if (!(until > now)) return undefined;
  const why = gate?.obstacle === "busy" ? `${provider} is busy. Going on in` : `${provider} asked us to wait`;
  return `${why} ${countdown(until - now)}.${told?.outcome === "throttled" ? " No attempt is used." : ""}`;
}

/** Why a batch is no faster, in a few words; nothing where nothing slows it. */
export function bound({ state, waiting, gate }) {
  const slows = gate?.obstacle === "paced" || gate?.obstacle === "full";
  return state === "running" && waiting > 0 && slows ? gate.why : undefined;
}

function lastTrouble(scenes) {
  let last;
  for (const scene of scenes) {
    const call = scene.calls.at(-1);
    if (call?.outcome && call.outcome !== "generated" && !(last?.startedAt > call.startedAt)) last = call;
  }
  return last;
}

/** What is said under a tile that has no picture yet. */
export function standing(scene, now) {
  switch (scene.state) {
    case "running":
      return scene.calls.length > 1 ? `drawing, call ${scene.calls.length}` : "drawing";
    case "waiting": {
      const until = Date.parse(scene.notBefore ?? "");
      if (until > now) return `next try in ${countdown(until - now)}`;
      return scene.calls.length > 0 ? "waits for its next try" : "waits";
    }
    case "skipped":
      return cause(scene.failure?.kind).name;
    case "cancelled":
      return "called off";
    default:
      return "";
  }
}
