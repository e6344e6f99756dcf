import { html, nothing } from "lit";
import { Light } from "../parts/light.js";
import * as address from "../rules/address.js";
import { grouped } from "../rules/causes.js";
import { excerpt, many } from "../rules/words.js";

const MOST = 200;

/** What failed, by cause, with one cure each. */
class Failures extends Light {
  static properties = {
    batch: { attribute: false },
    scenes: { attribute: false },
    mayWrite: { attribute: false },
    chosen: { state: true },
  };

  constructor() {
    super();
    this.chosen = new Set();
  }

  #retry(scenes) {
    this.chosen = new Set();
    this.dispatchEvent(new CustomEvent("retry", { detail: scenes ? { scenes } : undefined, bubbles: true }));
  }

  #choose = (event) => {
    const number = Number(event.target.value);
    const chosen = new Set(this.chosen);
    if (event.target.checked) chosen.add(number);
    else chosen.delete(number);
    this.chosen = chosen;
  };

  render() {
    const groups = grouped(this.scenes);
    const chosen = this.scenes.map((each) => each.number).filter((number) => this.chosen.has(number));
    const { failed } = this.batch;
    return html`<section class="failures" aria-labelledby="failures-title">
      <div class="row between">
        <h2 id="failures-title">${many(failed, "gap")}</h2>
        ${
          this.mayWrite
            ? html`<div class="row">
                ${chosen.length > 0 ? html`<button @click=${() => this.#retry(chosen)}>Try the ${chosen.length} chosen again</button>` : nothing}
                <button class="plain" @click=${() => this.#retry()}>Try all ${failed} again</button>
              </div>`
            : nothing
        }
      </div>
      ${groups.map((group) => this.#group(group))}
    </section>`;
  }

  #group({ kind, name, cure, advice, scenes }) {
    const first = address.scene(this.batch.id, scenes[0].number);
    const numbers = scenes.map((each) => each.number);
    return html`<div class="cause" data-kind=${kind}>
      <div class="row between">
        <div class="advice">
          <h3>${name} <span class="quiet">${many(scenes.length, "scene")}</span></h3>
          <p>${advice}</p>
        </div>
        ${
          !this.mayWrite
            ? nothing
            : cure === "rewrite"
              ? html`<a class="button" href=${first}>${scenes.length === 1 ? "Rewrite its prompt" : `Rewrite ${scenes.length} prompts`}</a>`
              : cure === "settings"
                ? html`<a class="button" href=${address.settings}>See the settings</a>`
                : html`<button @click=${() => this.#retry(numbers)}>${scenes.length === 1 ? "Try it again" : `Try these ${scenes.length} again`}</button>`
        }
      </div>
      <details>
      <summary class="quiet">Which, and what was said</summary>
      <ul>
        ${scenes.slice(0, MOST).map(
          (scene) => html`<li>
            ${
              this.mayWrite
                ? html`<input
                    type="checkbox"
                    value=${scene.number}
                    .checked=${this.chosen.has(scene.number)}
                    aria-label="Choose scene ${scene.number}"
                    @change=${this.#choose}
                  />`
                : nothing
            }
            <a href=${address.scene(this.batch.id, scene.number)}><b class="number">${scene.number}</b> <span dir="auto">${excerpt(scene.text || scene.prompt, 90)}</span></a>
            <span class="said-by quiet" dir="auto">${excerpt(scene.failure.message, 140)}</span>
          </li>`,
        )}
      </ul>
      ${scenes.length > MOST ? html`<p class="hint">and ${scenes.length - MOST} more: they are in the failed list</p>` : nothing}
      </details>
    </div>`;
  }
}

customElements.define("v-failures", Failures);
