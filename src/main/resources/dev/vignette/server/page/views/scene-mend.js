import { html, nothing } from "lit";
import * as ask from "../ask.js";
import { Light, attempt } from "../parts/light.js";

const LONGEST = 8000;

/** Other words for a scene that got no picture, the first ones beside them. */
class Mend extends Light {
  static properties = { scene: { attribute: false }, next: { attribute: false }, drafts: { attribute: false }, batch: { attribute: false }, looking: { state: true }, proposal: { state: true } };

  /** Drafts are kept by scene outside: news of the batch must not take away what somebody is writing. */
  #draft(words) {
    this.drafts.set(this.scene.number, words);
    this.requestUpdate();
  }

  get draft() {
    return this.drafts.get(this.scene.number) ?? this.scene.prompt;
  }

  /** A proposal to be read and changed; it is sent by whoever reads it. */
  #propose = async () => {
    const { batch, scene } = this;
    this.looking = true;
    const found = await attempt(() => ask.otherWords(batch.id, scene.number).then((words) => words ?? {}));
    this.looking = false;
    if (!found || this.scene.number !== scene.number) return;
    this.proposal = { number: scene.number, ...found };
    if (found.prompt) this.#draft(found.prompt);
  };

  #send = (event) => {
    event.preventDefault();
    const { number, prompt } = this.scene;
    const words = this.draft.trim();
    const detail = { number, prompt: words === prompt || words === "" ? undefined : words, next: this.next };
    this.drafts.delete(number);
    this.dispatchEvent(new CustomEvent("mend", { detail, bubbles: true }));
  };

  #said() {
    if (this.proposal?.number !== this.scene.number) return nothing;
    const { prompt, changes, by } = this.proposal;
    if (!prompt) return "No other words were found that tell the same scene. Say it with words of your own.";
    return `Proposed by ${by === "rules" ? "a few rules" : by}: ${changes.join("; ")}. Read it before you send it.`;
  }

  render() {
    const { scene, draft } = this;
    const original = scene.originalPrompt ?? scene.prompt;
    const isChanged = draft.trim() !== scene.prompt && draft.trim() !== "";
    return html`<form class="mend" @submit=${this.#send}>
      <div class="beside">
        <div>
          <label for="prompt">Prompt for the next try</label>
          <textarea
            id="prompt"
            rows="5"
            maxlength=${LONGEST}
            dir="auto"
            .value=${draft}
            @input=${(event) => this.#draft(event.target.value)}
          ></textarea>
        </div>
        <div>
          <h3>Original</h3>
          <p class="prompt" dir="auto">${original}</p>
        </div>
      </div>
      <div class="row">
        <button class="main">${isChanged ? "Try with these words" : "Try again as it is"}</button>
        ${
          scene.failure?.rewritable
            ? html`<button type="button" class="plain" ?disabled=${this.looking} @click=${this.#propose}>${this.looking ? "Looking for other words…" : "Suggest other words"}</button>`
            : nothing
        }
        ${draft !== original ? html`<button type="button" class="plain" @click=${() => this.#draft(original)}>Back to the original</button>` : nothing}
      </div>
      <p class="hint" role="status">${this.#said()}</p>
    </form>`;
  }
}

customElements.define("v-mend", Mend);
