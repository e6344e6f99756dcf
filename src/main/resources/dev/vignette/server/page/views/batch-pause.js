import { html, nothing } from "lit";
import { Light } from "../parts/light.js";
import { input } from "../parts/field.js";
import { cap, pause } from "../rules/pauses.js";

const TIME = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

/** Why it is paused and the one way on. */
class Pause extends Light {
  static properties = { batch: { attribute: false }, mayWrite: { attribute: false } };

  #resume = (event) => {
    event.preventDefault();
    const given = Object.fromEntries(new FormData(event.target));
    const detail = {};
    if (given.model) detail.model = given.model;
    for (const cap of ["maxCalls", "maxCost"]) if (given[cap]) detail[cap] = Number(given[cap]);
    this.dispatchEvent(new CustomEvent("resume", { detail }));
  };

  render() {
    const { batch } = this;
    const { title, advice, asks } = pause(batch);
    return html`<section class="notice paused" aria-label="Why it is paused">
      <div role="status">
        <h2>${title}</h2>
        <p>${batch.message}</p>
        ${batch.notBefore ? html`<p>It goes on by itself: ${TIME.format(new Date(batch.notBefore))}.</p>` : html`<p class="quiet">${advice}</p>`}
      </div>
      ${
        this.mayWrite
          ? html`<form class="row" @submit=${this.#resume}>
              ${asks === "more" ? this.#cap(cap(batch)) : nothing}
              ${asks === "model" ? input({ name: "model", label: "Model", value: "", placeholder: batch.model }) : nothing}
              <button class="main">Go on</button>
            </form>`
          : nothing
      }
    </section>`;
  }

  #cap({ name, label, least, enough }) {
    return input({ name, label, type: "number", min: least, step: "any", value: String(enough) });
  }
}

customElements.define("v-pause", Pause);
