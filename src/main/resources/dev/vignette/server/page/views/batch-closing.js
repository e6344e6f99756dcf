import { html, nothing } from "lit";
import { Light } from "../parts/light.js";
import * as marks from "../parts/marks.js";
import { excerpt, rate } from "../rules/words.js";

const MOST = 400;

/** The last word on a batch, as it stands everywhere. */
class Closing extends Light {
  static properties = { batch: { attribute: false } };

  render() {
    const { batch } = this;
    const tone = batch.generated === 0 ? "bad" : batch.generated === batch.requested ? "good" : "mixed";
    return html`<section class="closing ${tone}" aria-label="How it ended" role="status">
      <p class="message">${tone === "good" ? marks.done() : nothing}${batch.message}</p>
      ${
        batch.missing
          ? html`<p class="missing">
              <span>${rate(batch.successRate)} succeeded</span>; missing: <span class="numbers">${excerpt(batch.missing, MOST)}</span>
            </p>`
          : html`<p class="missing">${rate(batch.successRate)} succeeded</p>`
      }
    </section>`;
  }
}

customElements.define("v-closing", Closing);
