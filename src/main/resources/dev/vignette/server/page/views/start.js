import { html, nothing } from "lit";
import * as api from "../ask.js";
import { Light, attempt, go, say } from "../parts/light.js";
import * as address from "../rules/address.js";
import { drawing, isEmpty, order } from "../rules/order.js";
import { lasting, named } from "../rules/pictures.js";
import "./start-options.js";
import "./start-preview.js";
import "./start-story.js";

const KEPT = "vignette-draft";
const PAUSE = 350;

/** A story comes in: what it would become and cost is told before anything is drawn. */
class Start extends Light {
  static properties = {
    mayWrite: { attribute: false },
    form: { state: true },
    providers: { state: true },
    preview: { state: true },
    refusal: { state: true },
    busy: { state: true },
    asking: { state: true },
  };

  #later;
  #asked;
  #key;

  constructor() {
    super();
    this.form = recall();
    this.providers = [];
  }

  connectedCallback() {
    super.connectedCallback();
    this.#learn();
    if (!isEmpty(this.form)) this.#estimate();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#later);
    this.#asked?.abort();
  }

  async #learn() {
    const answer = await attempt(api.providers);
    this.providers = answer?.providers ?? [];
  }

  #change = ({ detail }) => {
    this.form = { ...this.form, ...("story" in detail && { lostStory: undefined }), ...detail, new: false };
    this.#key = undefined;
    keep(this.form);
    clearTimeout(this.#later);
    this.#asked?.abort();
    if (isEmpty(this.form)) {
      this.preview = undefined;
      this.refusal = undefined;
      this.asking = false;
      return;
    }
    this.asking = true;
    this.#later = setTimeout(() => this.#estimate(), PAUSE);
  };

  async #estimate() {
    const asked = new AbortController();
    this.#asked = asked;
    this.asking = true;
    try {
      this.preview = await api.preview(order(this.form), asked.signal);
      this.refusal = undefined;
    } catch (refusal) {
      if (asked.signal.aborted) return;
      this.preview = undefined;
      this.refusal = refusal;
    }
    this.asking = false;
  }

  /** A second press of the button, or a lost answer, hands the same story in once. */
  #draw = async (anew) => {
    if (this.busy) return;
    this.busy = true;
    if (anew) this.form = { ...this.form, new: true };
    if (anew || !this.#key) this.#key = freshKey();
    try {
      const batch = await api.create(order(this.form), this.#key);
      forget();
      batch.notes?.forEach((note) => say(note));
      go(address.batch(batch.id));
    } catch (refusal) {
      this.refusal = refusal;
    } finally {
      this.busy = false;
    }
  };

  #submit = (event) => {
    event.preventDefault();
    if (this.preview) this.#draw(false);
  };

  render() {
    const { form, preview, refusal } = this;
    return html`<div class="start">
      <div class="intro">
        <h1 tabindex="-1">A story goes in,<br />a picture book comes out.</h1>
        <p class="lead">Paste a story. Every scene becomes a picture; you see how many, and what they take, before anything is drawn.</p>
      </div>
      <form class="hand-in" @submit=${this.#submit} @draft=${this.#change} novalidate>
        <v-story .form=${form} .refusal=${refusal}></v-story>
        <v-options .form=${form} .providers=${this.providers} .refusal=${refusal}></v-options>
        <aside class="outlook" aria-label="What it becomes">
          <v-preview .preview=${preview} .asking=${this.asking} .empty=${isEmpty(form)} .refusal=${refusal}></v-preview>
          ${preview && refusal ? html`<p class="wrong" role="alert">${refusal.batch ? "This very story was begun before, and is not over yet." : refusal.message}</p>` : nothing}
          ${form.lost?.length ? html`<p class="note">Without ${named(form.lost)}, which a reload lost.</p>` : nothing}
          ${refusal?.status === 409 && refusal.batch ? this.#begunBefore(refusal) : nothing}
          ${
            this.mayWrite
              ? html`<button class="main" ?disabled=${!preview || this.busy || this.asking}>
                  ${this.busy ? "Handing it in…" : preview ? drawing(preview.count, form) : "Draw"}
                </button>`
              : html`<p class="hint">Your token may look, not draw.</p>`
          }
        </aside>
      </form>
    </div>`;
  }

  #begunBefore(refusal) {
    return html`<div class="row">
      <a class="button" href=${address.batch(refusal.batch)}>Look at that one</a>
      <button type="button" class="plain" @click=${() => this.#draw(true)}>Draw it anew</button>
    </div>`;
  }
}

const empty = { story: "", style: "", aspect: "", provider: "", model: "", images: "", title: "", format: "" };

/** Files stay with the page while other views of it are shown. They cannot outlive it. */
let held = {};

function recall() {
  const { pictures = [] } = held;
  try {
    const kept = { ...empty, ...JSON.parse(sessionStorage.getItem(KEPT) ?? "{}") };
    return { ...kept, ...held, lost: (kept.lost ?? []).filter((name) => !pictures.some((each) => each.name === name)) };
  } catch {
    return { ...empty, ...held };
  }
}

/** A very long story does not fit: no harm done. */
function keep(form) {
  held = { file: form.file, pictures: form.pictures };
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(lasting(form)));
  } catch {
    drop();
  }
}

function forget() {
  held = {};
  drop();
}

function drop() {
  try {
    sessionStorage.removeItem(KEPT);
  } catch {
    // nothing was kept
  }
}

const freshKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (each) => each.toString(16).padStart(2, "0")).join("");

customElements.define("v-start", Start);
