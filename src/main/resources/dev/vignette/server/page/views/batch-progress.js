import { html, nothing, svg } from "lit";
import { Light } from "../parts/light.js";
import { bound } from "../rules/pace.js";
import { takeover } from "../rules/takeover.js";
import { dollars, duration, many, range } from "../rules/words.js";
import "./batch-closing.js";

const WIDE = 1000;

/** How far it is, how long it still takes, and why it waits. */
class Progress extends Light {
  static properties = {
    batch: { attribute: false },
    left: { attribute: false },
    why: { attribute: false },
    live: { attribute: false },
  };

  #said;

  render() {
    const { batch, why } = this;
    const settled = batch.generated + batch.failed + batch.cancelled;
    const running = batch.state === "running";
    const over = batch.state === "finished" || batch.state === "cancelled";
    return html`<section class="progress" aria-label="Progress">
      ${
        over
          ? html`<v-closing .batch=${batch}></v-closing>`
          : html`<p class="tally">
              <strong>${batch.generated}</strong> of ${batch.requested}<span class="quiet"> pictures${batch.failed ? `, ${batch.failed} failed` : ""}</span>
            </p>`
      }
      <div
        class="bar"
        role="progressbar"
        aria-label="Scenes settled"
        aria-valuemin="0"
        aria-valuemax=${batch.requested}
        aria-valuenow=${settled}
        aria-valuetext="${batch.generated} of ${batch.requested} pictures, ${batch.failed} failed"
      >
        ${this.#bar(batch)}
      </div>
      <p class="row between quiet">
        <span>${this.#calls(batch)}</span>
        ${running ? html`<span class="left">${this.live ? this.#left() : "Reconnecting…"}</span>` : nothing}
      </p>
      ${bound(batch) ? html`<p class="quiet bound">${bound(batch)}</p>` : nothing}
      ${takeover(batch) ? html`<p class="notice" role="status" dir="auto">${takeover(batch)}</p>` : nothing}
      <p class="visually-hidden" role="status">${over ? nothing : this.#spoken(settled)}</p>
      ${running && why ? html`<p class="notice why" role="status">${why}</p>` : nothing}
    </section>`;
  }

  /** Each tenth, not each picture: whoever listens has other things to hear. */
  #spoken(settled) {
    const { generated, requested, failed } = this.batch;
    const tenth = Math.floor((settled / requested) * 10);
    if (this.#said?.tenth !== tenth) {
      this.#said = { tenth, words: `${generated} of ${requested} pictures${failed ? `, ${failed} failed` : ""}` };
    }
    return this.#said.words;
  }

  #bar({ requested, generated, running, failed, cancelled }) {
    let at = 0;
    const part = (name, count) => {
      const width = (count / requested) * WIDE;
      const drawn = count > 0 ? svg`<rect class=${name} x=${at} width=${width} height="10"></rect>` : nothing;
      at += width;
      return drawn;
    };
    return html`<svg viewBox="0 0 ${WIDE} 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      ${part("done", generated)}${part("running", running)}${part("failed", failed)}${part("cancelled", cancelled)}
    </svg>`;
  }

  #left() {
    const { left, batch } = this;
    if (!left) return batch.calls === 0 ? "Not begun yet" : "How long it takes is not known yet";
    const [least, most] = left.seconds.map((seconds) => duration(Math.max(1, seconds)));
    return `${range(least, most)} left at ${left.perMinute < 10 ? left.perMinute.toFixed(1) : Math.round(left.perMinute)} a minute`;
  }

  #calls({ calls, refused, maybeBilledTwice, reused, provider, takenOver, cost }) {
    if (provider === "illustrator" && !takenOver) return "No paid calls";
    const parts = [many(calls, "call")];
    const asIf = provider === "rehearsal" && !takenOver ? ", were it no rehearsal" : "";
    if (cost && calls > 0) parts.push(`${dollars(cost.atMost)} at most${asIf}`);
    if (refused) parts.push(`${refused} refused`);
    if (maybeBilledTwice) parts.push(`${maybeBilledTwice} may have been billed twice`);
    if (reused) parts.push(`${reused} reused${cost?.perPicture ? `, ${dollars(cost.perPicture * reused)} saved` : ""}`);
    return parts.join(", ");
  }
}

customElements.define("v-progress", Progress);
