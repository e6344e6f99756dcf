/** What is handed in: from the fields of a form to the fields of the API. */

import { many } from "./words.js";

export const STYLES = [
  { name: "picture-book", label: "Picture book" },
  { name: "watercolour", label: "Watercolour" },
  { name: "paper-cut", label: "Paper cut" },
  { name: "pencil", label: "Pencil" },
  { name: "sepia", label: "Sepia" },
  { name: "noir", label: "Noir" },
  { name: "night-light", label: "Night light" },
];

export const SHAPES = ["16:9", "4:3", "1:1", "3:4", "9:16"];

const NUMBERS = ["images", "seed", "attempts", "concurrency", "rpm", "maxCalls", "maxCost", "priority", "blockedAttempts", "try"];
const WORDS = ["title", "format", "provider", "model", "style", "aspect", "patience", "delay", "webhook", "fallback"];
const FLAGS = ["new", "reuse", "label"];

/** What stands under "More choices"; title and format also come with a file. */
const MORE = ["seed", "try", "maxCalls", "maxCost", "reuse", "attempts", "patience", "fallback", "rewrite", "concurrency", "rpm", "priority", "webhook", "label"];

/** Only what was filled in; the server knows what the rest is. */
export function order(form) {
  const fields = {};
  if (form.file) fields.file = form.file;
  else fields.story = form.story;
  for (const name of WORDS) {
    const value = (form[name] ?? "").trim();
    if (value !== "") fields[name] = value;
  }
  for (const name of NUMBERS) {
    const value = String(form[name] ?? "").trim();
    if (value !== "") fields[name] = Number(value);
  }
  for (const name of FLAGS) if (form[name]) fields[name] = true;
  if (form.pictures?.length) fields.pictures = form.pictures;
  if (form.rewrite) fields.onBlocked = "rewrite";
  return fields;
}

/** How many of the choices that few people make were made. */
export function chosen(form) {
  const made = MORE.filter((name) => form[name] === true || String(form[name] || "").trim() !== "");
  return made.length + (form.pictures?.length ? 1 : 0);
}

/** What the button that hands it in will do. */
export function drawing(count, form) {
  const first = Number(form.try);
  if (!(first > 0 && first < count)) return `Draw ${many(count, "picture")}`;
  return first === 1 ? `Draw the first of ${count}` : `Draw the first ${first} of ${count}`;
}

export const isEmpty = (form) => !form.file && form.story.trim() === "";

/** The format that a file's ending tells; nothing where only its content can tell. */
export function format(fileName) {
  const ending = fileName.toLowerCase().match(/\.([a-z0-9]+)$/)?.[1];
  return { md: "markdown", markdown: "markdown", csv: "csv", jsonl: "jsonl", ndjson: "jsonl", txt: "text" }[ending] ?? "";
}

/** `The lighthouse keeper` from `the-lighthouse_keeper.txt`. */
export function titleOf(fileName) {
  const words = fileName.replace(/\.[^.]*$/, "").replace(/[_-]+/g, " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
