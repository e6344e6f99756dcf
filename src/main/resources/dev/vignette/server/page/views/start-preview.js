import { html, nothing } from "lit";
import { Light } from "../parts/light.js";
import { dollars, duration, excerpt, many, range } from "../rules/words.js";

const FIRST = 12;

/** What a story would become: the count, the estimate, and its scenes one by one. */
class Preview extends Light {
  static properties = {
    preview: { attribute: false },
    asking: { attribute: false },
    empty: { attribute: false },
    refusal: { attribute: false },
    all: { state: true },
  };

  render() {
    const { preview, refusal } = this;
    return html`<div class=${this.asking ? "preview asking" : "preview"}>
      <div role="status">${this.#head()}</div>
      ${preview ? this.#scenes(preview) : nothing}
      ${refusal && !preview ? html`<p class="wrong" role="alert">${refusal.message}</p>` : nothing}
    </div>`;
  }

  #head() {
    const { preview } = this;
    if (this.empty) return html`<p class="quiet">The scenes show here as soon as there is a story.</p>`;
    if (!preview) return this.refusal ? nothing : html`<p class="quiet">Reading…</p>`;
    return html`<p class="count"><strong>${preview.count}</strong> ${preview.count === 1 ? "scene" : "scenes"}</p>
      ${this.#estimate(preview.estimate)} ${preview.notes.map((note) => html`<p class="note">${note}</p>`)}`;
  }

  #estimate({ provider, model, paid, calls, seconds, cost }) {
    const cheap = provider === "rehearsal" ? "A rehearsal: counted like a paid service, costs nothing." : "Costs nothing.";
    return html`<dl class="figures">
      <div><dt>Time</dt><dd>about ${duration(seconds.likely)}${seconds.basis === "assumed" ? html` <small>(assumed)</small>` : nothing}</dd></div>
      <div><dt>Calls</dt><dd>${range(calls.least, calls.most)}</dd></div>
      <div>
        <dt>Cost</dt>
        <dd>
          ${
            cost
              ? html`${range(cost.least, cost.most, dollars)} <small>(${provider === "rehearsal" ? "of a real service; a rehearsal costs nothing" : `prices of ${cost.asOf}`})</small>`
              : paid && provider !== "rehearsal"
                ? html`not known here; ${many(calls.least, "picture")} at your price`
                : cheap
          }
        </dd>
      </div>
      <div><dt>Drawn by</dt><dd>${provider}, ${model}</dd></div>
    </dl>`;
  }

  #scenes({ scenes, count }) {
    const shown = this.all ? scenes : scenes.slice(0, FIRST);
    return html`<ol class="scene-list">
        ${shown.map(
          (scene) => html`<li value=${scene.number}>
            <details>
              <summary>${scene.title ? html`<b>${excerpt(scene.title, 60)}</b> ` : nothing}${excerpt(scene.text || scene.prompt, 110)}</summary>
              <p class="prompt">${scene.prompt}</p>
            </details>
          </li>`,
        )}
      </ol>
      ${
        shown.length < scenes.length
          ? html`<button type="button" class="link" @click=${() => (this.all = true)}>Show ${scenes.length} scenes</button>`
          : shown.length < count
            ? html`<p class="hint">and ${count - shown.length} more</p>`
            : nothing
      }`;
  }
}

customElements.define("v-preview", Preview);
