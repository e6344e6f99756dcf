import { html, nothing } from "lit";
import * as ask from "../ask.js";
import { Light } from "../parts/light.js";
import { change } from "../rules/words.js";

const LONGEST = 8000;

/** What is being written and looked for, by scene: neither news of the batch nor a view that is closed takes it away. */
const desks = new Map();

/** Other words for a scene that got no picture, the first ones beside them. */
class Mend extends Light {
  static properties = { batch: { attribute: false }, scene: { attribute: false }, next: { attribute: false } };

  /** The one that is seen; the answer to a question may come to another than asked it. */
  static #shown;

  connectedCallback() {
    super.connectedCallback();
    Mend.#shown = this;
  }

  /** `{draft, looking, proposal, sending, trouble}` of this scene. */
  get #desk() {
    const key = `${this.batch.id}/${this.scene.number}`;
    if (!desks.has(key)) desks.set(key, { done: () => desks.delete(key) });
    return desks.get(key);
  }

  #note(desk, news) {
    Object.assign(desk, news);
    Mend.#shown.requestUpdate();
  }

  get draft() {
    return this.#desk.draft ?? this.scene.prompt;
  }

  /** A proposal to be read and changed; it is sent by whoever reads it. What was written meanwhile stays. */
  #propose = async ({ currentTarget: button }) => {
    const desk = this.#desk;
    if (desk.looking) return;
    const before = desk.draft;
    this.#note(desk, { looking: true, proposal: undefined, trouble: undefined });
    try {
      const proposal = (await ask.otherWords(this.batch.id, this.scene.number)) ?? {};
      const taken = proposal.prompt !== undefined && desk.draft === before;
      this.#note(desk, { proposal: { ...proposal, taken }, ...(taken && { draft: proposal.prompt }) });
    } catch (refusal) {
      this.#note(desk, { trouble: refusal.message });
    }
    this.#note(desk, { looking: false });
    if (document.activeElement === button && desk === this.#desk) this.#toTheWords();
  };

  #take(words) {
    const desk = this.#desk;
    const { proposal } = desk;
    this.#note(desk, { draft: words, proposal: proposal && { ...proposal, taken: proposal.taken || words === proposal.prompt } });
    this.#toTheWords();
  }

  async #toTheWords() {
    await this.updateComplete;
    this.querySelector("textarea")?.focus();
  }

  #send = (event) => {
    event.preventDefault();
    const desk = this.#desk;
    if (desk.sending) return;
    const { number, prompt } = this.scene;
    const words = this.draft.trim();
    this.#note(desk, { sending: true, trouble: undefined });
    const detail = {
      number,
      prompt: words === prompt || words === "" ? undefined : words,
      next: this.next,
      sent: desk.done,
      refused: (trouble) => this.#note(desk, { sending: false, trouble }),
    };
    this.dispatchEvent(new CustomEvent("mend", { detail, bubbles: true }));
  };

  render() {
    const { scene, draft } = this;
    const desk = this.#desk;
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
            aria-describedby="found"
            .value=${draft}
            @input=${(event) => this.#note(desk, { draft: event.target.value })}
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
            ? html`<button type="button" class="plain" aria-disabled=${desk.looking ? "true" : nothing} @click=${this.#propose}>${desk.looking ? "Looking for other words…" : "Suggest other words"}</button>`
            : nothing
        }
        ${this.#back(desk.proposal?.prompt, desk.proposal?.taken ? "Back to the proposal" : "Take the proposed words")}
        ${this.#back(original, "Back to the original")}
      </div>
      <div class="found" id="found" role="status">${this.#found(desk)}</div>
    </form>`;
  }

  #back(words, label) {
    if (words === undefined || words === this.draft) return nothing;
    return html`<button type="button" class="plain" @click=${() => this.#take(words)}>${label}</button>`;
  }

  #found({ looking, trouble, proposal }) {
    if (looking) return html`<p class="quiet looking">Looking for other words that tell the same scene. It may take a minute; what you write meanwhile stays.</p>`;
    if (trouble) return html`<p class="wrong" dir="auto">${trouble}</p>`;
    if (!proposal) return nothing;
    const { prompt, changes, by, taken } = proposal;
    if (!prompt) return html`<p>No other words were found that tell the same scene. Say it with words of your own.</p>`;
    return html`<h3>Proposed by ${by === "rules" ? "a few rules" : by}</h3>
      <ul>${changes.map((each) => this.#changed(change(each)))}</ul>
      ${taken ? nothing : html`<p class="prompt" dir="auto">${prompt}</p>`}
      <p class="quiet">Read it before you send it: it is not sent yet.</p>`;
  }

  #changed({ before, after, said }) {
    return said === undefined ? html`<li dir="auto"><del>${before}</del> → <ins>${after}</ins></li>` : html`<li dir="auto">${said}</li>`;
  }
}

customElements.define("v-mend", Mend);
