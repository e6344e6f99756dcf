import { html, nothing } from "lit";
import * as api from "../ask.js";
import { Light, attempt } from "../parts/light.js";
import * as marks from "../parts/marks.js";

/** What there is to take away. It remembers the last ZIP, so that the next can hold only what is new. */
class Download extends Light {
  static properties = { batch: { attribute: false }, taken: { state: true } };

  willUpdate(changed) {
    if (changed.has("batch") && changed.get("batch")?.id !== this.batch.id) this.taken = recall(this.batch.id);
  }

  /** The place is asked for before the ZIP: what comes in between is in both, and missing from neither. */
  #take = async (event) => {
    const { batch } = this;
    const url = event.currentTarget.href;
    event.preventDefault();
    const sequence = await attempt(() => api.archiveSequence(url));
    if (sequence === undefined) return;
    this.taken = { sequence, generated: batch.generated };
    keep(batch.id, this.taken);
    location.assign(url);
  };

  render() {
    const { batch, taken } = this;
    const { archive } = batch.links;
    const fresh = archive && taken && batch.generated > taken.generated;
    if (!archive && batch.failed === 0) return nothing;
    return html`
      ${archive ? html`<a class="button main" href=${archive} download @click=${this.#take}>${marks.down()} ZIP of ${batch.generated}</a>` : nothing}
      ${
        fresh
          ? html`<a class="button" href="${archive}?since=${taken.sequence}" download @click=${this.#take}>
              Only the ${batch.generated - taken.generated} new
            </a>`
          : nothing
      }
      ${
        batch.failed > 0
          ? html`<details class="menu">
              <summary class="button plain">Failed list</summary>
              <ul>
                <li><a href=${batch.links.failedTxt} download>Text</a></li>
                <li><a href=${batch.links.failedCsv} download>CSV, to mend and hand in again</a></li>
                <li><a href=${batch.links.failedJson} download>JSON</a></li>
              </ul>
            </details>`
          : nothing
      }
    `;
  }
}

const key = (id) => `vignette-zip-${id}`;

function recall(id) {
  try {
    return JSON.parse(localStorage.getItem(key(id)) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(id, taken) {
  try {
    localStorage.setItem(key(id), JSON.stringify(taken));
  } catch {
    // the next ZIP will be a whole one
  }
}

customElements.define("v-download", Download);
