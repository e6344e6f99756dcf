import { html, nothing } from "lit";
import * as api from "../ask.js";
import { isWanted, want } from "../notify.js";
import { Light, attempt, say } from "../parts/light.js";
import { dollars } from "../rules/words.js";

/** Which services are ready, and how the page looks. A key is never asked for and never shown. */
class Settings extends Light {
  static properties = { session: { attribute: false }, providers: { state: true }, theme: { state: true }, notify: { state: true } };

  constructor() {
    super();
    this.theme = document.documentElement.dataset.theme ?? "system";
    this.notify = isWanted();
  }

  connectedCallback() {
    super.connectedCallback();
    this.#learn();
  }

  async #learn() {
    this.providers = (await attempt(api.providers))?.providers ?? [];
  }

  #paint = (event) => {
    this.theme = event.target.value;
    if (this.theme === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = this.theme;
    keep("vignette-theme", this.theme);
  };

  #allow = async (event) => {
    const wanted = event.target.checked;
    this.notify = await want(wanted);
    if (wanted && !this.notify) {
      event.target.checked = false;
      say("The browser does not allow notifications from this page.", "trouble");
    }
  };

  #signOut = async () => {
    await attempt(api.signOut);
    this.dispatchEvent(new CustomEvent("signed-out"));
  };

  render() {
    const { session, providers } = this;
    return html`<div class="settings">
      <h1 tabindex="-1">Settings</h1>
      <section aria-labelledby="services-title">
        <h2 id="services-title">Who can draw</h2>
        <p class="quiet">Keys stand in the server’s environment. They are never shown here, and never sent to a page.</p>
        ${providers ? html`<ul class="services">${providers.map((each) => this.#service(each))}</ul>` : html`<p class="quiet">Asking them…</p>`}
      </section>
      <section aria-labelledby="page-title">
        <h2 id="page-title">This page</h2>
        <fieldset class="row" @change=${this.#paint}>
          <legend>Colours</legend>
          ${[
            ["system", "As the system"],
            ["light", "Light"],
            ["dark", "Dark"],
          ].map(
            ([value, label]) =>
              html`<label class="swatch"><input type="radio" name="theme" value=${value} .checked=${this.theme === value} /><span>${label}</span></label>`,
          )}
        </fieldset>
        <label class="check">
          <input type="checkbox" .checked=${this.notify} @change=${this.#allow} />
          Tell me on the desktop when a batch that I watch ends or pauses
        </label>
      </section>
      <section aria-labelledby="server-title">
        <h2 id="server-title">This server</h2>
        <p>
          Vignette ${session.version}.
          ${session.working === false ? "It shows batches and leaves the drawing to other workers." : session.working ? "It draws too." : nothing}
          The <a href="/openapi.yaml">HTTP API</a> does all that this page does.
        </p>
        ${
          session.tokenNeeded
            ? html`<p>Signed in as ${session.owner}, with a token that may ${session.scope === "write" ? "read and write" : "read"}.</p>
                <button class="plain" @click=${this.#signOut}>Sign out</button>`
            : html`<p class="quiet">Only this machine can reach it, so no token is needed.</p>`
        }
      </section>
    </div>`;
  }

  #service({ name, model, paid, configured, reachable, why, models, price }) {
    const state = !configured ? "off" : reachable ? "ready" : "silent";
    return html`<li class=${state}>
      <p>
        <strong>${name}</strong>
        <span class="state ${state}">${{ off: "not set up", ready: "ready", silent: "does not answer" }[state]}</span>
      </p>
      <p class="quiet">
        ${model ? html`Draws with ${model}. ` : nothing}
        ${price ? `${dollars(price.perPicture)} a picture (${price.asOf}). ` : paid && name !== "rehearsal" ? "Paid by the picture. " : "Free. "}
        ${models.length > 1 ? `${models.length} models.` : nothing}
      </p>
      ${why ? html`<p class="why">${why}</p>` : nothing}
    </li>`;
  }
}

function keep(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    say("This browser keeps nothing for this page, so the choice lasts until it is closed.");
  }
}

customElements.define("v-settings", Settings);
