import { html, nothing } from "lit";
import { Light } from "../parts/light.js";
import { duration } from "../rules/words.js";

const CLOCK = new Intl.DateTimeFormat(undefined, { timeStyle: "medium" });

const OUTCOMES = {
  generated: "picture",
  throttled: "asked to wait",
  transient: "failed, may work next time",
  blocked: "refused for safety",
  invalid: "not understood",
  halted: "stopped the batch",
  interrupted: "interrupted",
};

/** Every request that was made for a scene, in order. */
class Calls extends Light {
  static properties = { calls: { attribute: false } };

  render() {
    const { calls } = this;
    return html`<h3>Calls</h3>
      <ol class="calls">
        ${calls.map(
          (call) => html`<li class=${call.outcome ?? "open"}>
            <p>
              <b>${OUTCOMES[call.outcome] ?? "under way"}</b>
              <span class="quiet">${CLOCK.format(new Date(call.startedAt))}, ${tries(call)}${took(call)}${call.httpStatus ? `, HTTP ${call.httpStatus}` : ""}</span>
            </p>
            ${call.message ? html`<p dir="auto">${call.message}</p>` : nothing}
            ${call.waitMillis ? html`<p class="quiet">Asked to wait ${duration(call.waitMillis / 1000)}. No attempt was used.</p>` : nothing}
            ${call.requestId ? html`<p class="quiet">Request <code>${call.requestId}</code></p>` : nothing}
          </li>`,
        )}
      </ol>`;
  }
}

const tries = ({ attempt }) => `attempt ${attempt}`;
const took = ({ millis }) => (millis === undefined ? "" : `, ${millis < 1000 ? `${millis} ms` : duration(millis / 1000)}`);

customElements.define("v-calls", Calls);
