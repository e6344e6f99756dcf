/** A batch as the page knows it: its figures, one stretch of its scenes, and those that failed. */

import * as api from "./ask.js";
import { Stream } from "./follow.js";
import { isWanted } from "./notify.js";
import { STRETCH, filter, shown } from "./rules/filters.js";

const PAGE = 500;
const AGAIN = 2000;
const BREATH = 80;

/** Sends `change` when anything is new, at most a dozen times a second. */
export class Watch extends EventTarget {
  batch;
  /** The stretch that is shown, by number: the scenes behind `after`, up to `last`. */
  scenes = new Map();
  failed = new Map();
  filter = "all";
  after = 0;
  last = Infinity;
  /** Where the stretches before this one began. */
  before = [];
  live = false;
  trouble;
  stillSince = Date.now();
  #id;
  #stream;
  #told;
  #turn = 0;

  constructor(id) {
    super();
    this.#id = id;
  }

  get id() {
    return this.#id;
  }

  /** Whether the whole story is on the page at once. */
  get isWhole() {
    return this.after === 0 && this.last === Infinity && this.#unfiltered;
  }

  get shown() {
    return shown(this.scenes.values(), this.filter);
  }

  #unfiltered = true;

  begin() {
    return this.#read("all", 0, []);
  }

  end() {
    this.#turn++;
    this.#stream?.end();
    clearTimeout(this.#told);
  }

  /** Looks through a filter. A whole story is all here already. */
  through(name) {
    if (!this.isWhole) return this.#read(name, 0, []);
    this.filter = name;
    this.#tell();
    return undefined;
  }

  behind(after) {
    return this.#read(this.filter, after, []);
  }

  next() {
    return this.#read(this.filter, this.last, [...this.before, this.after]);
  }

  previous() {
    return this.#read(this.filter, this.before.at(-1) ?? 0, this.before.slice(0, -1));
  }

  /** A scene, from here or from the server. */
  async scene(number) {
    return this.scenes.get(number) ?? this.failed.get(number) ?? api.scene(this.#id, number);
  }

  /** What the server answered; the stream would say it a moment later. */
  take(batch) {
    this.batch = batch;
    this.#tell();
  }

  takeScene(scene) {
    const { number } = scene;
    if (this.scenes.has(number) || (number > this.after && number <= this.last)) this.scenes.set(number, scene);
    if (scene.state === "skipped") this.failed.set(number, scene);
    else this.failed.delete(number);
    this.stillSince = Date.now();
    this.#soon();
  }

  async #read(name, after, before) {
    const turn = ++this.#turn;
    try {
      const batch = await api.batch(this.#id);
      const states = batch.requested > STRETCH ? filter(name).states : [];
      const stretch = await this.#stretch(states, after, STRETCH);
      const isWhole = after === 0 && states.length === 0 && stretch.last === Infinity;
      const failed = isWhole ? stretch.scenes : (await this.#stretch(["skipped"], 0, PAGE)).scenes;
      if (turn !== this.#turn) return;
      Object.assign(this, { batch, filter: name, after, before, last: stretch.last, scenes: stretch.scenes });
      this.failed = new Map([...failed].filter(([, scene]) => scene.state === "skipped"));
      this.#unfiltered = states.length === 0;
      this.trouble = undefined;
      this.#listen(stretch.sequence);
    } catch (refusal) {
      if (turn !== this.#turn) return;
      this.trouble = refusal;
      const passes = refusal instanceof api.Unreachable || refusal.status === 503;
      if (passes) setTimeout(() => turn === this.#turn && this.#read(name, after, before), AGAIN);
    }
    this.#tell();
  }

  async #stretch(states, after, most) {
    const scenes = new Map();
    let sequence;
    let last = after;
    while (scenes.size < most) {
      const page = await api.scenes(this.#id, { state: states.join(","), after: last || undefined, limit: PAGE });
      sequence ??= page.sequence;
      for (const scene of page.scenes) scenes.set(scene.number, scene);
      if (!page.nextCursor) return { scenes, sequence, last: Infinity };
      last = page.scenes.at(-1).number;
    }
    return { scenes, sequence, last };
  }

  #listen(sequence) {
    this.#stream?.end();
    this.#stream = new Stream(this.#id, {
      stays: isWanted,
      open: (isOpen) => {
        this.live = isOpen;
        this.#soon();
      },
      batch: (batch) => {
        this.batch = batch;
        this.#soon();
      },
      scene: (scene) => this.takeScene(scene),
      gate: (gate) => {
        this.batch = { ...this.batch, gate };
        this.#soon();
      },
      gone: () => {
        this.trouble = new api.Refused(404, { detail: "This batch was deleted." });
        this.#tell();
      },
    });
    this.#stream.begin(sequence);
  }

  #soon() {
    this.#told ??= setTimeout(() => this.#tell(), BREATH);
  }

  #tell() {
    clearTimeout(this.#told);
    this.#told = undefined;
    this.dispatchEvent(new Event("change"));
  }
}
