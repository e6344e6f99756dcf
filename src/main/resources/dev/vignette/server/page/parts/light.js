import { LitElement } from "lit";

/** An element without a shadow: one set of styles, and links, labels and searches that reach everywhere. */
export class Light extends LitElement {
  createRenderRoot() {
    return this;
  }
}

/** Something to be told to whoever looks or listens, once. */
export function say(text, tone = "calm") {
  window.dispatchEvent(new CustomEvent("vignette-say", { detail: { text, tone } }));
}

/** Runs what was asked for and tells what stands in its way. */
export async function attempt(task) {
  try {
    return await task();
  } catch (refusal) {
    say(refusal.message, "trouble");
    return undefined;
  }
}

/** Goes to another address of the page. */
export function go(path, { replace = false } = {}) {
  if (path === location.pathname) return;
  history[replace ? "replaceState" : "pushState"](null, "", path);
  window.dispatchEvent(new Event("vignette-went"));
}
