import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import * as api from "../ask.js";
import { Light } from "../parts/light.js";
import * as address from "../rules/address.js";
import "./queue-row.js";

const OFTEN = 2000;
const SELDOM = 8000;
const PAGE = 50;
const STATES = ["", "running", "paused", "finished", "cancelled"];
const LABELS = { "": "All", running: "Running", paused: "Paused", finished: "Finished", cancelled: "Cancelled" };

/** All batches, whoever began them and wherever. */
class Queue extends Light {
  static properties = {
    mayWrite: { attribute: false },
    batches: { state: true },
    more: { state: true },
    state: { state: true },
    trouble: { state: true },
  };

  #later;
  #turn = 0;
  #pages = 1;

  constructor() {
    super();
    this.state = "";
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener("visibilitychange", this.#look);
    this.#look();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener("visibilitychange", this.#look);
    clearTimeout(this.#later);
    this.#turn++;
  }

  #look = async () => {
    clearTimeout(this.#later);
    if (document.hidden) return;
    const turn = ++this.#turn;
    try {
      const { batches, more } = await this.#read();
      if (turn !== this.#turn) return;
      Object.assign(this, { batches, more, trouble: undefined });
    } catch (refusal) {
      if (turn !== this.#turn) return;
      this.trouble = refusal;
    }
    const busy = this.trouble || this.batches?.some((each) => each.state === "running");
    this.#later = setTimeout(this.#look, busy ? OFTEN : SELDOM);
  };

  async #read() {
    const batches = [];
    let cursor;
    for (let page = 0; page < this.#pages; page++) {
      const answer = await api.batches({ state: this.state, cursor, limit: PAGE });
      batches.push(...answer.batches);
      cursor = answer.nextCursor;
      if (!cursor) break;
    }
    return { batches, more: Boolean(cursor) };
  }

  #choose(state) {
    this.state = state;
    this.#pages = 1;
    this.#look();
  }

  #older = () => {
    this.#pages++;
    this.#look();
  };

  render() {
    const { batches, trouble } = this;
    return html`<section class="queue" @changed=${this.#look}>
      <div class="row between">
        <h1 tabindex="-1">Batches</h1>
        <a class="button main" href=${address.start}>New story</a>
      </div>
      <div class="filters" role="group" aria-label="Show">
        ${STATES.map(
          (state) =>
            html`<button aria-pressed=${this.state === state ? "true" : "false"} @click=${() => this.#choose(state)}>${LABELS[state]}</button>`,
        )}
      </div>
      ${trouble ? html`<p class="notice trouble" role="alert">${trouble.message}</p>` : nothing}
      ${this.#list(batches)}
      ${this.more ? html`<button class="plain" @click=${this.#older}>Older batches</button>` : nothing}
    </section>`;
  }

  #list(batches) {
    if (!batches) return this.trouble ? nothing : html`<p class="quiet lonely">Looking…</p>`;
    if (batches.length === 0) {
      return html`<p class="quiet lonely">${this.state ? `No batch is ${this.state}.` : "No batch yet. What the command line begins shows here too."}</p>`;
    }
    return html`<ul class="batches">
      ${repeat(
        batches,
        (batch) => batch.id,
        (batch) => html`<li><v-queue-row .batch=${batch} .mayWrite=${this.mayWrite}></v-queue-row></li>`,
      )}
    </ul>`;
  }
}

customElements.define("v-queue", Queue);
