import { html, nothing } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { Light } from "../parts/light.js";
import { FILTERS, STRETCH, count, pages } from "../rules/filters.js";
import "./tile.js";

/** The pictures in story order, gaps in their places. */
class Gallery extends Light {
  static properties = {
    watch: { attribute: false },
    batch: { attribute: false },
    revision: { attribute: false },
    mayWrite: { attribute: false },
    active: { state: true },
  };

  /** One tile is reached by Tab, the others by the arrow keys. */
  #walk = (event) => {
    const tiles = [...this.querySelectorAll("v-tile")];
    const at = tiles.findIndex((tile) => tile.contains(document.activeElement));
    const to = at < 0 || event.target.tagName !== "A" ? undefined : step(event.key, at, tiles);
    if (to === undefined || !tiles[to]) return;
    event.preventDefault();
    this.active = tiles[to].scene.number;
    tiles[to].querySelector("a").focus();
  };

  willUpdate() {
    this.style.setProperty("--shape", this.batch.aspect.replace(":", " / "));
  }

  render() {
    const { watch, batch } = this;
    const scenes = watch.shown;
    const active = scenes.some((each) => each.number === this.active) ? this.active : scenes[0]?.number;
    const now = Date.now();
    return html`<section aria-labelledby="pictures-title">
      <div class="row between filters-row">
        <h2 id="pictures-title">Pictures</h2>
        <div class="filters" role="group" aria-label="Show">
          ${FILTERS.map(
            ({ name, label }) =>
              html`<button aria-pressed=${watch.filter === name ? "true" : "false"} @click=${() => watch.through(name)}>
                ${label} <span class="quiet">${count(batch, name)}</span>
              </button>`,
          )}
        </div>
      </div>
      ${this.#pager()}
      ${
        scenes.length === 0
          ? html`<p class="quiet lonely">${EMPTY[watch.filter]}</p>`
          : html`<ol class="gallery" @keydown=${this.#walk} aria-description="Arrow keys go from picture to picture">
              ${repeat(
                scenes,
                (scene) => scene.number,
                (scene) =>
                  html`<li>
                    <v-tile
                      .batchId=${batch.id}
                      .scene=${scene}
                      .moment=${scene.state === "waiting" && scene.notBefore ? now : 0}
                      .active=${scene.number === active}
                      .mayWrite=${this.mayWrite}
                    ></v-tile>
                  </li>`,
              )}
            </ol>`
      }
      ${scenes.length > 200 ? this.#pager() : nothing}
    </section>`;
  }

  #pager() {
    const { watch, batch } = this;
    const isLong = batch.requested > STRETCH;
    if (!isLong || (watch.after === 0 && watch.last === Infinity)) return nothing;
    return html`<nav class="row pager" aria-label="Stretches of the story">
      <button class="plain" ?disabled=${watch.after === 0} @click=${() => watch.filter === "all" ? watch.behind(Math.max(0, watch.after - STRETCH)) : watch.previous()}>Earlier scenes</button>
      ${
        watch.filter === "all"
          ? html`<label>
              Scenes
              <select @change=${(event) => watch.behind(Number(event.target.value))}>
                ${pages(batch.requested).map(({ after, label }) => html`<option value=${after} ?selected=${after === watch.after}>${label}</option>`)}
              </select>
            </label>`
          : nothing
      }
      <button class="plain" ?disabled=${watch.last === Infinity} @click=${() => watch.next()}>Later scenes</button>
    </nav>`;
  }
}

const EMPTY = {
  all: "There are no scenes here.",
  done: "No picture yet. They show here as they arrive.",
  waiting: "Nothing waits any more.",
  failed: "Nothing failed.",
};

function step(key, at, tiles) {
  switch (key) {
    case "ArrowRight":
      return at + 1;
    case "ArrowLeft":
      return at - 1;
    case "ArrowDown":
      return at + columns(tiles);
    case "ArrowUp":
      return at - columns(tiles);
    case "Home":
      return 0;
    case "End":
      return tiles.length - 1;
    default:
      return undefined;
  }
}

function columns(tiles) {
  const top = tiles[0].offsetTop;
  const below = tiles.findIndex((tile) => tile.offsetTop > top + 1);
  return below < 0 ? tiles.length : below;
}

customElements.define("v-gallery", Gallery);
