import { html, nothing } from "lit";
import { Light } from "../parts/light.js";
import * as marks from "../parts/marks.js";
import * as address from "../rules/address.js";
import { cause } from "../rules/causes.js";
import { standing } from "../rules/pace.js";
import { excerpt } from "../rules/words.js";

/** One scene in the gallery: its picture, or the place where it will be, or the gap and its cure. */
class Tile extends Light {
  static properties = {
    batchId: { attribute: false },
    scene: { attribute: false },
    moment: { attribute: false },
    active: { attribute: false },
    mayWrite: { attribute: false },
  };

  #retry = () => {
    this.dispatchEvent(new CustomEvent("retry", { detail: { scenes: [this.scene.number] }, bubbles: true }));
  };

  render() {
    const { scene, active } = this;
    const said = scene.title || scene.text || scene.prompt;
    const where = address.scene(this.batchId, scene.number);
    const reach = active ? "0" : "-1";
    return html`<div class="tile ${scene.state}">
      <a class="plate" href=${where} tabindex=${reach}>
        ${this.#plate(scene)}
        <span class="caption">
          <b class="number"><span class="visually-hidden">Scene </span>${scene.number}</b>
          <span class="text" dir="auto">${excerpt(said, 90)}</span>
          ${scene.state === "done" ? nothing : html`<span class="visually-hidden">: ${standing(scene, this.moment)}</span>`}
        </span>
      </a>
      ${scene.state === "skipped" && this.mayWrite ? this.#cure(scene, where, reach) : nothing}
    </div>`;
  }

  #plate(scene) {
    if (scene.image) {
      const { thumbnailUrl } = scene.image;
      return html`<span class="frame"><img src=${thumbnailUrl} alt="" loading="lazy" decoding="async" /></span>`;
    }
    const mark = { waiting: marks.wait, skipped: marks.gap, cancelled: marks.gap }[scene.state];
    return html`<span class="frame vignette">
      <span class="standing">${mark ? mark() : nothing}<span aria-hidden="true">${standing(scene, this.moment)}</span></span>
    </span>`;
  }

  #cure(scene, where, reach) {
    return cause(scene.failure?.kind).cure === "rewrite"
      ? html`<a class="button small" href=${where} tabindex=${reach}>Rewrite<span class="visually-hidden"> the prompt of scene ${scene.number}</span></a>`
      : html`<button class="small" tabindex=${reach} @click=${this.#retry}>Try again<span class="visually-hidden">, scene ${scene.number}</span></button>`;
  }
}

customElements.define("v-tile", Tile);
