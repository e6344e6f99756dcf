import { html } from "lit";
import * as api from "../ask.js";
import { Light } from "../parts/light.js";
import { input } from "../parts/field.js";

/** Others can reach this server, so it wants to know who comes. */
class SignIn extends Light {
  static properties = { trouble: { state: true } };

  #enter = async (event) => {
    event.preventDefault();
    const token = String(new FormData(event.target).get("token")).trim();
    try {
      await api.signIn(token);
      this.dispatchEvent(new CustomEvent("signed-in"));
    } catch (refusal) {
      this.trouble = refusal.message;
    }
  };

  render() {
    return html`<section class="lonely">
      <h1 tabindex="-1">Who is there?</h1>
      <p>This server asks for a token. Whoever runs it makes one with <code>vignette token create</code>.</p>
      <form class="sheet" @submit=${this.#enter}>
        ${input({ name: "token", label: "Token", type: "password", trouble: this.trouble })}
        <button class="main">Come in</button>
      </form>
    </section>`;
  }
}

customElements.define("v-sign-in", SignIn);
