import { html, nothing } from "lit";
import { Light, attempt, go } from "../parts/light.js";
import * as marks from "../parts/marks.js";
import "../parts/said.js";
import * as address from "../rules/address.js";
import { cause } from "../rules/causes.js";
import { standing } from "../rules/pace.js";
import { bytes, excerpt } from "../rules/words.js";
import "./scene-calls.js";
import "./scene-mend.js";

/** One scene, large: the picture on one page, its words on the other. */
class SceneView extends Light {
  static properties = {
    watch: { attribute: false },
    batch: { attribute: false },
    number: { attribute: false },
    revision: { attribute: false },
    mayWrite: { attribute: false },
    fetched: { state: true },
  };

  #asked;
  #from = document.activeElement;

  firstUpdated() {
    this.querySelector("dialog").showModal();
  }

  /** What had the focus may be gone: a form that was sent, the last button of a row. */
  updated() {
    if (document.activeElement === document.body) this.querySelector(".words")?.focus({ preventScroll: true });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.documentElement.classList.remove("covered");
    const tile = document.querySelector(`v-tile .plate[href="${CSS.escape(address.scene(this.batch.id, this.number))}"]`);
    (tile ?? this.#from)?.focus?.();
  }

  connectedCallback() {
    super.connectedCallback();
    document.documentElement.classList.add("covered");
  }

  willUpdate(changed) {
    const { watch, number } = this;
    if (watch.scenes.has(number) || watch.failed.has(number)) return;
    if (changed.has("number") || this.#asked !== number) this.#fetch(number);
  }

  async #fetch(number) {
    this.#asked = number;
    if (number > this.batch.requested) return;
    const scene = await attempt(() => this.watch.scene(number));
    if (scene && this.number === number) this.fetched = scene;
  }

  #scene() {
    const { watch, number, fetched } = this;
    return watch.scenes.get(number) ?? watch.failed.get(number) ?? (fetched?.number === number ? fetched : undefined);
  }

  #leave = () => go(address.batch(this.batch.id));

  #turn(to) {
    if (to >= 1 && to <= this.batch.requested) go(address.scene(this.batch.id, to), { replace: true });
  }

  #key = (event) => {
    if (event.target.matches("textarea, input, select") || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = { ArrowLeft: this.number - 1, ArrowRight: this.number + 1, Home: 1, End: this.batch.requested }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#turn(to);
  };

  render() {
    const { batch, number } = this;
    const scene = this.#scene();
    return html`<dialog
      class="scene"
      aria-labelledby="scene-title"
      @keydown=${this.#key}
      @cancel=${(event) => {
        event.preventDefault();
        this.#leave();
      }}
      @click=${(event) => event.target === event.currentTarget && this.#leave()}
    >
      <div class="spread">
        <header class="row between">
          <p class="place">Scene ${number} of ${batch.requested}</p>
          <div class="row">
            <button class="round" aria-label="Previous scene" ?disabled=${number <= 1} @click=${() => this.#turn(number - 1)}>${marks.left()}</button>
            <button class="round" aria-label="Next scene" ?disabled=${number >= batch.requested} @click=${() => this.#turn(number + 1)}>${marks.right()}</button>
            <button class="round" aria-label="Close" @click=${this.#leave} autofocus>${marks.close()}</button>
          </div>
        </header>
        ${scene ? this.#pages(scene) : html`<p class="quiet lonely" id="scene-title">${number > batch.requested ? "This story has no such scene." : "Opening…"}</p>`}
      </div>
      <v-said></v-said>
    </dialog>`;
  }

  #pages(scene) {
    const mends = this.#mends(scene);
    return html`<div class=${mends ? "pages mending" : "pages"}>
      <div class="picture" tabindex="-1">${this.#picture(scene)}</div>
      <div class="words" tabindex="0" role="region" aria-label="Its words">
        <h2 id="scene-title" dir="auto">${scene.title || `Scene ${scene.number}`}</h2>
        ${scene.text ? html`<p class="told" dir="auto">${scene.text}</p>` : nothing}
        ${this.#trouble(scene)} ${this.#prompt(scene)}
        ${scene.calls.length > 0 ? html`<v-calls .calls=${scene.calls}></v-calls>` : nothing}
        ${scene.image ? this.#file(scene.image) : nothing}
      </div>
    </div>`;
  }

  #picture(scene) {
    if (scene.image) {
      const { url, width, height } = scene.image;
      return html`<img src=${url} alt=${excerpt(scene.text || scene.prompt, 300)} width=${width} height=${height} />`;
    }
    return html`<div class="frame vignette ${scene.state}"><span class="standing">${standing(scene, this.revision)}</span></div>`;
  }

  #trouble(scene) {
    if (!scene.failure) return nothing;
    const { kind, message, providerCode, cure } = scene.failure;
    return html`<div class="notice trouble">
      <h3>${cause(kind).name}</h3>
      <p dir="auto">“${message}”${providerCode ? html` <code>${providerCode}</code>` : nothing}</p>
      <p>${cure}</p>
    </div>`;
  }

  #prompt(scene) {
    if (this.#mends(scene)) return html`<v-mend .batch=${this.batch} .scene=${scene} .next=${this.#nextGap(scene)}></v-mend>`;
    return html`<h3>Prompt</h3>
      <p class="prompt" dir="auto">${scene.prompt}</p>
      ${
        scene.originalPrompt
          ? html`<h3>Original prompt</h3>
              <p class="prompt" dir="auto">${scene.originalPrompt}</p>`
          : nothing
      }`;
  }

  #mends({ state }) {
    return this.mayWrite && (state === "skipped" || state === "cancelled");
  }

  /** The next scene with the same trouble, so that several are mended one after the other. */
  #nextGap(scene) {
    const alike = [...this.watch.failed.values()].filter(
      (each) => each.number !== scene.number && each.failure?.kind === scene.failure?.kind,
    );
    alike.sort((a, b) => a.number - b.number);
    return (alike.find((each) => each.number > scene.number) ?? alike[0])?.number;
  }

  /** Who made it comes first: for the built-in illustrator, how sure it was and what it did not know. */
  #file({ url, mediaType, width, height, bytes: size, provenance }) {
    return html`<p class="quiet made">${provenance}</p>
      <p class="quiet"><a href=${url} download>Save the picture</a> · ${width} × ${height}, ${mediaType.replace("image/", "").toUpperCase()}, ${bytes(size)}</p>`;
  }
}

customElements.define("v-scene", SceneView);
