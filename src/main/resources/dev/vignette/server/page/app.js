import { html, nothing } from "lit";
import * as api from "./ask.js";
import { Light, go } from "./parts/light.js";
import "./parts/said.js";
import * as address from "./rules/address.js";
import "./views/batch.js";
import "./views/queue.js";
import "./views/settings.js";
import "./views/sign-in.js";
import "./views/start.js";

const TITLES = { start: "A new story", queue: "Batches", batch: "Batch", settings: "Settings", nowhere: "Nothing here" };
const STUBBORN = 2000;

/** The frame around every view: where one is, and who one is. */
class App extends Light {
  static properties = { session: { state: true }, place: { state: true } };

  constructor() {
    super();
    this.place = address.read(location.pathname);
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener("popstate", this.#went);
    window.addEventListener("vignette-went", this.#went);
    window.addEventListener("vignette-signed-out", this.#ask);
    this.addEventListener("click", this.#follow);
    this.#name();
    this.#ask();
  }

  #ask = async () => {
    try {
      this.session = await api.session();
    } catch {
      setTimeout(this.#ask, STUBBORN);
    }
  };

  #went = async () => {
    const before = this.place;
    this.place = address.read(location.pathname);
    if (before.view === this.place.view && before.id === this.place.id) return;
    this.#name();
    scrollTo(0, 0);
    await this.updateComplete;
    this.querySelector("main h1")?.focus({ preventScroll: true });
  };

  #name() {
    if (this.place.view !== "batch") document.title = `${TITLES[this.place.view]} · Vignette`;
  }

  /** Links within the page change the view instead of loading it again. */
  #follow = (click) => {
    const link = click.target.closest?.("a[href]");
    const plain = click.button === 0 && !click.ctrlKey && !click.metaKey && !click.shiftKey && !click.altKey;
    if (!link || !plain || click.defaultPrevented || link.hasAttribute("download") || link.target) return;
    const url = new URL(link.href);
    if (url.origin !== location.origin || url.pathname.includes(".") || url.pathname.startsWith("/api")) return;
    if (url.hash && url.pathname === location.pathname) return;
    click.preventDefault();
    go(url.pathname);
  };

  render() {
    const { view } = this.place;
    const here = (name) => (view === name ? "page" : nothing);
    return html`
      <a class="skip" href="#content">Skip to the content</a>
      <header class="top">
        <a class="brand" href=${address.start} aria-label="Vignette, to the start">
          <img src="/icon.svg" alt="" width="32" height="32" /><span>Vignette</span>
        </a>
        <nav aria-label="Main">
          <a href=${address.start} aria-current=${here("start")}>New story</a>
          <a href=${address.queue} aria-current=${here("queue")}>Batches</a>
          <a href=${address.settings} aria-current=${here("settings")}>Settings</a>
        </nav>
      </header>
      <main id="content" tabindex="-1">${this.#view()}</main>
      <v-said></v-said>
    `;
  }

  #view() {
    const { session, place } = this;
    if (!session) return html`<p class="quiet lonely">Opening the book…</p>`;
    if (session.tokenNeeded && !session.signedIn) return html`<v-sign-in @signed-in=${this.#ask}></v-sign-in>`;
    const mayWrite = !session.tokenNeeded || session.scope === "write";
    switch (place.view) {
      case "start":
        return html`<v-start .mayWrite=${mayWrite}></v-start>`;
      case "queue":
        return html`<v-queue .mayWrite=${mayWrite}></v-queue>`;
      case "settings":
        return html`<v-settings .session=${session} @signed-out=${this.#ask}></v-settings>`;
      case "batch":
        return html`<v-batch .batchId=${place.id} .number=${place.number} .session=${session} .mayWrite=${mayWrite}></v-batch>`;
      default:
        return html`<section class="lonely">
          <h1 tabindex="-1">There is nothing at this address</h1>
          <p>Perhaps it was a batch that has been deleted. <a href=${address.queue}>All batches</a></p>
        </section>`;
    }
  }
}

customElements.define("v-app", App);
