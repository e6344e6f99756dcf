import { html, nothing } from "lit";
import { Light } from "../parts/light.js";
import { input } from "../parts/field.js";
import { pause } from "../rules/pauses.js";

const TIME = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

/** Why it is paused and the one way on. */
class Pause extends Light {
  static properties = { batch: { attribute: false }, mayWrite: { attribute: false } };

  #resume = (event) => {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.target));
    const detail = {};
    if (given.model) detail.model = given.model;
    if (given.maxCalls) detail.maxCalls = Number(given.maxCalls);
    this.dispatchEvent(new CustomEvent("resume", { detail }));
  };

  render() {
    const { batch } = this;
    const { title, advice, asks } = pause(batch.pauseReason);
    return html`<section class="notice paused" aria-label="Why it is paused">
      <div role="status">
        <h2>${title}</h2>
        <p>${batch.message}</p>
        ${batch.notBefore ? html`<p>It goes on by itself: ${TIME.format(new Date(batch.notBefore))}.</p>` : html`<p class="quiet">${advice}</p>`}
      </div>
      ${
        this.mayWrite
          ? html`<form class="row" @submit=${this.#resume}>
              ${asks === "maxCalls" ? input({ name: "maxCalls", label: "Calls in all", type: "number", min: batch.calls + 1, value: String(batch.calls + batch.waiting + batch.running) }) : nothing}
              ${asks === "model" ? input({ name: "model", label: "Model", value: "", placeholder: batch.model }) : nothing}
              <button class="main">Go on</button>
            </form>`
          : nothing
      }
    </section>`;
  }
}

customElements.define("v-pause", Pause);
