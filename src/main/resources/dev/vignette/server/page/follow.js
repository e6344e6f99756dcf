/** Follows one batch: whatever changes in it, without a gap and without a double. */

import * as api from "./ask.js";

const MOST_PATIENCE = 10_000;
const SLEPT = 20_000;

/**
 * A stream that survives restarts of the server, a sleeping laptop and hidden tabs. The browser comes back by
 * itself with `Last-Event-ID`; where it has given up, or where the line may be dead without anybody noticing,
 * a new line is opened behind the last event that arrived. A hidden tab holds no line: browsers open only a
 * few to one server, and the tabs that are seen need them.
 */
export class Stream {
  #id;
  #heard;
  #source;
  #sequence = 0;
  #again;
  #patience = 500;
  #tick;
  #lastTick = Date.now();

  /** @param heard says whether it `stays()` while hidden; gets `open(isOpen)`, `batch(batch)`, `scene(scene)`, `gate(gate)`, and `gone()` when there is no such batch any more */
  constructor(id, heard) {
    this.#id = id;
    this.#heard = heard;
  }

  begin(sequence) {
    this.#sequence = sequence;
    document.addEventListener("visibilitychange", this.#seen);
    window.addEventListener("online", this.#anew);
    window.addEventListener("pageshow", this.#seen);
    this.#tick = setInterval(this.#watchClock, 5000);
    this.#open();
  }

  end() {
    document.removeEventListener("visibilitychange", this.#seen);
    window.removeEventListener("online", this.#anew);
    window.removeEventListener("pageshow", this.#seen);
    clearInterval(this.#tick);
    this.#close();
  }

  #close() {
    clearTimeout(this.#again);
    this.#source?.close();
    this.#source = undefined;
  }

  #open() {
    this.#close();
    if (this.#rests()) return;
    const source = new EventSource(`/api/batches/${encodeURIComponent(this.#id)}/events?after=${this.#sequence}`);
    this.#source = source;
    source.addEventListener("open", () => {
      this.#patience = 500;
      this.#heard.open(true);
    });
    source.addEventListener("batch", (event) => this.#take(event, this.#heard.batch));
    source.addEventListener("scene", (event) => this.#take(event, this.#heard.scene));
    source.addEventListener("gate", (event) => this.#heard.gate(JSON.parse(event.data)));
    source.addEventListener("error", () => {
      this.#heard.open(false);
      if (source.readyState === EventSource.CLOSED && source === this.#source) this.#refused();
    });
  }

  #rests() {
    return document.hidden && !this.#heard.stays();
  }

  #take(event, hear) {
    this.#sequence = Math.max(this.#sequence, Number(event.lastEventId) || 0);
    hear(JSON.parse(event.data));
  }

  /** The stream does not say why it was refused; the batch itself does. */
  async #refused() {
    try {
      await api.batch(this.#id);
    } catch (refusal) {
      if (refusal.status === 404) {
        this.end();
        this.#heard.gone();
        return;
      }
    }
    this.#later();
  }

  #later() {
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.#open(), this.#patience);
    this.#patience = Math.min(this.#patience * 2, MOST_PATIENCE);
  }

  #anew = () => this.#open();

  #seen = () => {
    if (this.#rests()) this.#close();
    else if (!this.#source) this.#open();
  };

  /** After a sleep the line may be dead, and nothing says so. */
  #watchClock = () => {
    const now = Date.now();
    if (now - this.#lastTick > SLEPT && !this.#rests()) this.#open();
    this.#lastTick = now;
  };
}
