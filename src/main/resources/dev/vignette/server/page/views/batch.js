import { html, nothing } from "lit";
import * as api from "../ask.js";
import { tell } from "../notify.js";
import { confirm } from "../parts/confirm.js";
import { Light, attempt, go, say } from "../parts/light.js";
import * as address from "../rules/address.js";
import { finishes, timeLeft, wait } from "../rules/pace.js";
import { standby } from "../rules/takeover.js";
import { Watch } from "../watch.js";
import "./batch-download.js";
import "./batch-failures.js";
import "./batch-gallery.js";
import "./batch-pause.js";
import "./batch-progress.js";
import "./scene.js";

const SECOND = 1000;

/** One batch: the book while it fills, and when it is full. */
class BatchView extends Light {
  static properties = {
    batchId: { attribute: false },
    number: { attribute: false },
    session: { attribute: false },
    mayWrite: { attribute: false },
    now: { state: true },
  };

  #watch;
  #tick;
  #state;

  constructor() {
    super();
    this.now = Date.now();
  }

  connectedCallback() {
    super.connectedCallback();
    this.#tick = setInterval(() => {
      if (this.#watch?.batch?.state === "running" && !document.hidden) this.now = Date.now();
    }, SECOND);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearInterval(this.#tick);
    this.#leave();
  }

  willUpdate(changed) {
    if (!changed.has("batchId")) return;
    this.#leave();
    this.#state = undefined;
    this.#watch = new Watch(this.batchId);
    this.#watch.addEventListener("change", this.#changed);
    this.#watch.begin();
  }

  #leave() {
    this.#watch?.removeEventListener("change", this.#changed);
    this.#watch?.end();
  }

  #changed = () => {
    const { batch } = this.#watch;
    this.now = Date.now();
    if (batch) {
      document.title = `${batch.generated}/${batch.requested} ${batch.title} · Vignette`;
      if (this.#state && this.#state !== batch.state) this.#turned(batch);
      this.#state = batch.state;
    }
    this.requestUpdate();
  };

  /** It ended, paused or went on while somebody watched. */
  #turned(batch) {
    if (batch.state !== "running") tell(batch.title, batch.message);
  }

  #steer = async (task, told) => {
    const batch = await attempt(task);
    if (!batch) return false;
    this.#watch.take(batch);
    if (told) say(told);
    return true;
  };

  #retry = ({ detail }) => {
    const scenes = detail?.scenes;
    const id = this.batchId;
    const told = scenes ? `Trying ${scenes.length === 1 ? `scene ${scenes[0]}` : `${scenes.length} scenes`} again.` : "Trying all of them again.";
    return this.#steer(() => api.retry(id, scenes ? { scenes } : {}), told);
  };

  /** The form may be gone when the answer comes: the stream is often faster. */
  #mend = async ({ detail: { number, prompt, next, sent, refused } }) => {
    let scene;
    try {
      scene = await api.retryScene(this.batchId, number, prompt);
    } catch (refusal) {
      refused(refusal.message);
      return;
    }
    sent();
    this.#watch.takeScene(scene);
    say(`Trying scene ${number} again.`);
    if (next) go(address.scene(this.batchId, next), { replace: true });
  };

  render() {
    const watch = this.#watch;
    const { batch, trouble } = watch ?? {};
    if (!batch) return this.#absent(trouble);
    const scenes = watch.scenes;
    const { now } = this;
    const left = batch.state === "running" ? timeLeft(finishes(scenes.values()), batch.waiting + batch.running, now) : undefined;
    const why = wait({ batch, scenes: [...scenes.values()], now, working: this.session.working, stillSince: watch.stillSince });
    return html`<article class="batch" @retry=${this.#retry} @mend=${this.#mend}>
      <header class="batch-head">
        <div>
          <p class="crumb"><a href=${address.queue}>Batches</a></p>
          <h1 tabindex="-1" dir="auto">${batch.title}</h1>
          <p class="quiet">${batch.requested} ${batch.requested === 1 ? "scene" : "scenes"} · drawn by ${batch.provider}, ${batch.model}${standby(batch) ? `, else by ${standby(batch)}` : ""} · <span dir="auto">${batch.style}</span>, ${batch.aspect}</p>
        </div>
        <div class="row">${this.mayWrite ? this.#controls(batch) : nothing}<v-download .batch=${batch}></v-download></div>
      </header>
      ${trouble ? html`<p class="notice trouble" role="alert">${trouble.message}</p>` : nothing}
      <v-progress .batch=${batch} .left=${left} .why=${why} .live=${watch.live}></v-progress>
      ${batch.state === "paused" ? this.#paused(batch) : nothing}
      ${
        watch.failed.size > 0
          ? html`<v-failures .batch=${batch} .scenes=${[...watch.failed.values()]} .mayWrite=${this.mayWrite}></v-failures>`
          : nothing
      }
      <v-gallery .watch=${watch} .batch=${batch} .revision=${now} .mayWrite=${this.mayWrite}></v-gallery>
      ${
        this.number
          ? html`<v-scene .watch=${watch} .batch=${batch} .number=${this.number} .revision=${now} .mayWrite=${this.mayWrite}></v-scene>`
          : nothing
      }
    </article>`;
  }

  #absent(trouble) {
    if (!trouble) return html`<p class="quiet lonely">Opening the batch…</p>`;
    return html`<section class="lonely">
      <h1 tabindex="-1">${trouble.status === 404 ? "There is no such batch" : "The batch cannot be shown"}</h1>
      <p>${trouble.message} <a href=${address.queue}>All batches</a></p>
    </section>`;
  }

  #controls(batch) {
    const { id, state } = batch;
    return html`
      ${state === "running" ? html`<button class="plain" @click=${() => this.#steer(() => api.pause(id))}>Pause</button>` : nothing}
      ${state === "running" || state === "paused"
        ? html`<button class="plain" @click=${() => this.#cancel(batch)}>Cancel</button>`
        : nothing}
    `;
  }

  async #cancel(batch) {
    const open = batch.waiting + batch.running;
    const wanted = await confirm({
      title: "Call off the rest?",
      text: `${open} of ${batch.requested} scenes have no picture yet. The ${batch.generated} there are stay yours.`,
      action: "Call off",
    });
    if (wanted) this.#steer(() => api.cancel(batch.id));
  }

  #paused(batch) {
    return html`<v-pause
      .batch=${batch}
      .mayWrite=${this.mayWrite}
      @resume=${({ detail }) => this.#steer(() => api.resume(batch.id, detail), "It goes on.")}
    ></v-pause>`;
  }
}

customElements.define("v-batch", BatchView);
