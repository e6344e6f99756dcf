import { html, nothing } from "lit";
import { field } from "../parts/field.js";
import { Light } from "../parts/light.js";
import * as marks from "../parts/marks.js";
import { named, together, trouble } from "../rules/pictures.js";
import { bytes } from "../rules/words.js";

const KINDS = "image/png,image/jpeg,image/webp";

/** The pictures that go along: chosen one after the other, seen, and taken away again. */
class Pictures extends Light {
  static properties = {
    chosen: { attribute: false },
    /** What was chosen before the page was loaded again. */
    lost: { attribute: false },
    trouble: { attribute: false },
    heavy: { state: true },
  };

  #seen = new Map();

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#seen.forEach((url) => URL.revokeObjectURL(url));
    this.#seen.clear();
  }

  /** Where the browser finds a file of this page. */
  #url(picture) {
    if (!this.#seen.has(picture)) this.#seen.set(picture, URL.createObjectURL(picture));
    return this.#seen.get(picture);
  }

  #choose = (event) => {
    const pictures = together(this.chosen, [...event.target.files]);
    event.target.value = "";
    this.heavy = trouble(pictures);
    if (!this.heavy) this.#tell(pictures, this.lost.filter((name) => !pictures.some((each) => each.name === name)));
  };

  async #remove(picture) {
    const at = this.chosen.indexOf(picture);
    URL.revokeObjectURL(this.#url(picture));
    this.#seen.delete(picture);
    this.heavy = undefined;
    this.#tell(this.chosen.filter((each) => each !== picture), this.lost);
    await this.#settled(at);
  }

  /** The finger stays where it was: at the next picture, or where new ones are chosen. */
  async #settled(at) {
    await new Promise(requestAnimationFrame);
    const left = this.querySelectorAll("li button");
    (left[Math.min(at, left.length - 1)] ?? this.querySelector("input")).focus();
  }

  #tell(pictures, lost) {
    this.dispatchEvent(new CustomEvent("draft", { detail: { pictures, lost }, bubbles: true }));
  }

  render() {
    return field({
      name: "pictures",
      label: "Pictures of who is in the story",
      hint: "So that they stay the same: mia.png goes with the scenes that name Mia, any other picture with all. For gemini and openai.",
      trouble: this.heavy ?? this.trouble,
      control: ({ id, describedBy, invalid }) => html`<div class="pictures" @input=${(event) => event.stopPropagation()}>
        ${this.chosen.length > 0 ? html`<ul>${this.chosen.map((each) => this.#picture(each))}</ul>` : nothing}
        <label class="button plain">
          ${this.chosen.length > 0 ? "Choose more" : "Choose pictures"}
          <input
            id=${id}
            class="visually-hidden"
            type="file"
            multiple
            accept=${KINDS}
            aria-describedby=${describedBy}
            aria-invalid=${invalid}
            @change=${this.#choose}
          />
        </label>
        ${this.lost.length > 0 ? this.#gone() : nothing}
      </div>`,
    });
  }

  #picture(picture) {
    const { name, size } = picture;
    return html`<li>
      <img src=${this.#url(picture)} alt="" width="56" height="56" @error=${({ target }) => target.classList.add("broken")} />
      <span class="name" dir="auto">${name}</span>
      <span class="quiet">${bytes(size)}</span>
      <button type="button" class="round" aria-label="Take ${name} away" title="Take it away" @click=${() => this.#remove(picture)}>${marks.close()}</button>
    </li>`;
  }

  #gone() {
    return html`<div class="notice gone">
      <p>A page that is loaded again has lost its files. <span dir="auto">${named(this.lost)}</span> ${this.lost.length === 1 ? "has" : "have"} to be chosen once more.</p>
      <button type="button" class="plain small" @click=${() => this.#tell(this.chosen, [])}>Go on without</button>
    </div>`;
  }
}

customElements.define("v-pictures", Pictures);
