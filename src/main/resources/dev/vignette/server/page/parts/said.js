import { html } from "lit";
import { Light } from "./light.js";

const WORD_TIME = 7000;

/** What was last told, for a while. A dialog has one of its own: nothing outside it is seen or heard while it is open. */
class Said extends Light {
  static properties = { words: { state: true } };

  #quiet;

  constructor() {
    super();
    this.words = [];
  }

  connectedCallback() {
    super.connectedCallback();
    window.addEventListener("vignette-say", this.#hear);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener("vignette-say", this.#hear);
    clearTimeout(this.#quiet);
  }

  #hear = ({ detail }) => {
    this.words = [...this.words.filter((each) => each.text !== detail.text), detail].slice(-3);
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => (this.words = []), WORD_TIME);
  };

  render() {
    return html`<div class="said" role="status">${this.words.map(({ text, tone }) => html`<p class=${tone}>${text}</p>`)}</div>`;
  }
}

customElements.define("v-said", Said);
