/** Pictures that go along with a story, so that who is in them stays the same. */

import { bytes } from "./words.js";

/** What they may weigh together. */
const MOST = 50 * 1024 * 1024;

/** Those chosen before and those chosen now. A file of the same name takes the place of the older one. */
export function together(before, chosen) {
  const names = new Set(chosen.map(({ name }) => name));
  return [...before.filter(({ name }) => !names.has(name)), ...chosen];
}

/** What is wrong with them, as far as it is seen before they are sent. */
export function trouble(pictures) {
  const size = pictures.reduce((sum, each) => sum + each.size, 0);
  return size > MOST ? `They would have ${bytes(size)} together; at most 50 MB go along.` : undefined;
}

/** What of a form outlives the page that it is in: files do not, only what they were called. */
export function lasting({ file, pictures = [], lost = [], lostStory, ...form }) {
  const names = [...new Set([...lost, ...pictures.map(({ name }) => name)])];
  return { ...form, lost: names, lostStory: file?.name ?? lostStory };
}

/** The names in words: `a.png, b.png and c.png`. */
export const named = (names) => names.join(", ").replace(/, ([^,]*)$/, " and $1");
