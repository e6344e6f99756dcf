/** Why a batch is paused, and the one thing that helps. */

import { dollars } from "./words.js";

const REASONS = {
  user: { title: "Paused", advice: "It goes on when you say so." },
  interrupted: { title: "Interrupted", advice: "The program that drew it was stopped. Nothing is lost." },
  key: { title: "The key was refused", advice: "Give the server a valid key in its environment, start it again, and go on." },
  quota: { title: "The quota is used up", advice: "Wait until the service gives you more, or raise the quota there." },
  modelGone: { title: "The model is gone", advice: "Choose another model.", asks: "model" },
  cap: { title: "The cap is reached", advice: "Allow more.", asks: "more" },
  patience: { title: "No picture for a long time", advice: "The service may be down. Go on to try it again." },
  trial: { title: "The trial is over", advice: others },
  diskFull: { title: "Pictures cannot be stored", advice: "Nothing is paid for until they can be. What is said above names the disk or the store." },
  noWorker: { title: "Nobody can draw it", advice: "Start a worker that has this service’s key." },
};

/** Which cap stopped it, what was used of it, and what the rest of it may take. */
export function cap({ calls, waiting, running, cost }) {
  const open = waiting + running;
  if (cost?.cap !== undefined && cost.perPicture !== undefined && cost.atMost + cost.perPicture > cost.cap) {
    const cents = (dollars) => Math.ceil(dollars * 100) / 100;
    return { name: "maxCost", label: "Dollars in all", least: cents(cost.atMost + cost.perPicture), enough: cents(cost.atMost + cost.perPicture * open) };
  }
  return { name: "maxCalls", label: "Calls in all", least: calls + 1, enough: calls + open };
}

/** `{title, advice, asks?}` */
export function pause(batch) {
  const { advice, ...rest } = REASONS[batch.pauseReason] ?? { title: "Paused", advice: "" };
  return { ...rest, advice: typeof advice === "function" ? advice(batch) : advice };
}

function others({ waiting, cost }) {
  const price = cost?.perPicture ? `, for about ${dollars(cost.perPicture * waiting)}` : "";
  if (waiting === 1) return `The last one is drawn when you go on${price}.`;
  return `The other ${waiting} are drawn when you go on${price}.`;
}
