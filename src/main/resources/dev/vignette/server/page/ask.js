/** The server's own API; the page has no other way in. */

/** The server said no, and why. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? `The server answered ${status}.`);
    this.status = status;
    this.errors = problem.errors ?? [];
    this.batch = problem.batch;
  }

  /** What it said about one field. */
  of(field) {
    return this.errors.find((each) => each.field === field)?.message;
  }
}

/** The server did not answer at all. */
export class Unreachable extends Error {
  constructor() {
    super("The server does not answer. It may be restarting; this page goes on by itself when it is back.");
  }
}

async function ask(path, { method = "GET", body, headers = {}, signal } = {}) {
  const json = body !== undefined && !(body instanceof FormData);
  let answer;
  try {
    answer = await fetch(path, {
      method,
      signal,
      headers: { Accept: "application/json", ...(json && { "Content-Type": "application/json" }), ...headers },
      body: json ? JSON.stringify(body) : body,
    });
  } catch (failure) {
    if (failure.name === "AbortError") throw failure;
    throw new Unreachable();
  }
  if (answer.status === 401) window.dispatchEvent(new CustomEvent("vignette-signed-out"));
  if (!answer.ok) throw new Refused(answer.status, await problem(answer));
  return method === "HEAD" ? answer : answer.status === 204 ? undefined : answer.json();
}

async function problem(answer) {
  try {
    return await answer.json();
  } catch {
    return {};
  }
}

const at = (id) => `/api/batches/${encodeURIComponent(id)}`;

function query(parameters) {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== "");
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}

/** The fields of a new batch, as JSON; as a form where the story is a file in an encoding of its own, or pictures go along. */
function order({ file, pictures = [], ...fields }) {
  if (!file && pictures.length === 0) return fields;
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
  if (file) form.set("story", file, file.name);
  for (const picture of pictures) form.append("reference", picture, picture.name);
  return form;
}

export const session = () => ask("/api/session");
export const signIn = (token) => ask("/api/session", { method: "POST", body: { token } });
export const signOut = () => ask("/api/session", { method: "DELETE" });
export const providers = () => ask("/api/providers");
export const preview = (fields, signal) => ask("/api/scenes", { method: "POST", body: order(fields), signal });
export const create = (fields, key) =>
  ask("/api/batches", { method: "POST", body: order(fields), headers: { "Idempotency-Key": key } });
export const batches = (parameters = {}) => ask(`/api/batches${query(parameters)}`);
export const batch = (id) => ask(at(id));
export const change = (id, fields) => ask(at(id), { method: "PATCH", body: fields });
export const remove = (id) => ask(at(id), { method: "DELETE" });
export const pause = (id) => ask(`${at(id)}/pause`, { method: "POST" });
export const resume = (id, changes = {}) => ask(`${at(id)}/resume`, { method: "POST", body: changes });
export const cancel = (id) => ask(`${at(id)}/cancel`, { method: "POST" });
export const retry = (id, what = {}) => ask(`${at(id)}/retry`, { method: "POST", body: what });
export const scenes = (id, parameters) => ask(`${at(id)}/scenes${query(parameters)}`);
export const scene = (id, number) => ask(`${at(id)}/scenes/${number}`);
export const retryScene = (id, number, prompt) =>
  ask(`${at(id)}/scenes/${number}/retry`, { method: "POST", body: prompt === undefined ? {} : { prompt } });
export const otherWords = (id, number) => ask(`${at(id)}/scenes/${number}/rewrite`, { method: "POST" });
export const archiveSequence = async (url) =>
  Number((await ask(url, { method: "HEAD" })).headers.get("Vignette-Sequence"));
