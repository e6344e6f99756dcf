import { html, nothing, svg } from "lit";
import * as api from "../ask.js";
import { confirm } from "../parts/confirm.js";
import { Light, attempt, say } from "../parts/light.js";
import * as address from "../rules/address.js";
import { ago } from "../rules/words.js";

const STATE = { running: "running", paused: "paused", finished: "finished", cancelled: "cancelled" };

/** One batch in the list: how far it is, and what can be done with it. */
class QueueRow extends Light {
  static properties = { batch: { attribute: false }, mayWrite: { attribute: false }, cover: { state: true } };

  #asked;

  willUpdate() {
    const { id, generated } = this.batch;
    if (generated > 0 && this.#asked !== id) this.#look(id);
  }

  /** The first picture there is stands for the book. */
  async #look(id) {
    this.#asked = id;
    try {
      const { scenes } = await api.scenes(id, { state: "done", limit: 1 });
      this.cover = scenes[0]?.image?.thumbnailUrl;
    } catch {
      this.#asked = undefined;
    }
  }

  #do = async (task, told) => {
    const done = await attempt(async () => {
      await task();
      return true;
    });
    if (done && told) say(told);
    this.dispatchEvent(new CustomEvent("changed", { bubbles: true }));
  };

  #priority = (event) => {
    const priority = Math.round(Number(event.target.value));
    if (!(priority >= -100 && priority <= 100)) {
      say("A priority is a whole number from -100 to 100.", "trouble");
      event.target.value = this.batch.priority;
      return;
    }
    this.#do(() => api.change(this.batch.id, { priority }), `The priority is ${priority} now.`);
  };

  #cancel = async () => {
    const { batch } = this;
    const wanted = await confirm({
      title: "Call off the rest?",
      text: `“${batch.title}” has ${batch.generated} of ${batch.requested} pictures. They stay; the others will not be drawn.`,
      action: "Call off",
    });
    if (wanted) this.#do(() => api.cancel(batch.id));
  };

  #delete = async () => {
    const { batch } = this;
    const wanted = await confirm({
      title: "Delete this batch?",
      text: `“${batch.title}” and its ${batch.generated} pictures are removed for good.`,
      action: "Delete",
    });
    if (wanted) this.#do(() => api.remove(batch.id), "It was deleted.");
  };

  render() {
    const { batch, cover } = this;
    const share = batch.requested === 0 ? 0 : (batch.generated / batch.requested) * 100;
    return html`<article class="batch-row" aria-label=${batch.title}>
      <a class="cover" href=${address.batch(batch.id)} tabindex="-1" aria-hidden="true">
        ${cover ? html`<img src=${cover} alt="" loading="lazy" />` : html`<span class="vignette"></span>`}
      </a>
      <div class="what">
        <h2><a href=${address.batch(batch.id)} dir="auto">${batch.title}</a></h2>
        <p class="quiet">${batch.message}</p>
        <svg class="thin" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">${svg`<rect class="done" width=${share} height="1"></rect>`}</svg>
        <p class="quiet small">
          <span class="state ${batch.state}">${STATE[batch.state]}</span> · ${batch.generated} of ${batch.requested}${batch.failed ? `, ${batch.failed} failed` : ""} ·
          ${batch.provider} · ${ago(Date.parse(batch.createdAt), Date.now())}
        </p>
      </div>
      ${this.mayWrite ? this.#controls(batch) : nothing}
    </article>`;
  }

  #controls({ id, state, priority, title }) {
    const over = state === "finished" || state === "cancelled";
    const named = (action) => html`${action}<span class="visually-hidden"> ${title}</span>`;
    return html`<div class="row controls">
      ${
        over
          ? nothing
          : html`<label class="priority">Priority<span class="visually-hidden"> of ${title}</span>
              <input type="number" min="-100" max="100" step="10" .value=${String(priority)} @change=${this.#priority} />
            </label>`
      }
      ${state === "running" ? html`<button class="plain" @click=${() => this.#do(() => api.pause(id))}>${named("Pause")}</button>` : nothing}
      ${state === "paused" ? html`<button class="plain" @click=${() => this.#do(() => api.resume(id))}>${named("Resume")}</button>` : nothing}
      ${over ? html`<button class="plain" @click=${this.#delete}>${named("Delete")}</button>` : html`<button class="plain" @click=${this.#cancel}>${named("Cancel")}</button>`}
    </div>`;
  }
}

customElements.define("v-queue-row", QueueRow);
