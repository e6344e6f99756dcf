import { html } from "lit";
import { check, choice, input } from "../parts/field.js";
import { Light } from "../parts/light.js";
import { chosen } from "../rules/order.js";
import "./start-pictures.js";

const FORMATS = [
  { value: "", label: "Its content decides" },
  { value: "text", label: "Plain text" },
  { value: "markdown", label: "Markdown" },
  { value: "csv", label: "CSV, a row a scene" },
  { value: "jsonl", label: "JSON Lines, a line a scene" },
];

/** What few people change. */
class More extends Light {
  static properties = {
    form: { attribute: false },
    providers: { attribute: false },
    refusal: { attribute: false },
  };

  /** What is wrong, or has to be done once more, is never folded away. */
  updated(changed) {
    const tells = changed.has("refusal") || changed.get("form") === undefined;
    if (tells && this.querySelector(".wrong, .gone")) this.querySelector("details").open = true;
  }

  render() {
    const { form, refusal } = this;
    const wrong = (name) => refusal?.of?.(name);
    const count = chosen(form);
    const number = (name, label, placeholder, limits = {}) =>
      input({ name, label, placeholder, type: "number", min: 1, ...limits, value: form[name], trouble: wrong(name) });
    const words = (name, label, placeholder) => input({ name, label, placeholder, value: form[name], trouble: wrong(name) });
    return html`<details>
      <summary>More choices ${count > 0 ? html`<span class="quiet">${count} made</span>` : ""}</summary>
      <fieldset>
        <legend>The story</legend>
        <div class="fields">
          ${words("title", "Title", "the story’s own")}
          ${choice({ name: "format", label: "Read the story as", value: form.format, trouble: wrong("format"), options: FORMATS })}
          ${number("seed", "Seed", "none", { min: undefined })}
        </div>
        <v-pictures .chosen=${form.pictures ?? []} .lost=${form.lost ?? []} .trouble=${wrong("reference")}></v-pictures>
      </fieldset>
      <fieldset>
        <legend>What it may take</legend>
        <div class="fields">
          ${number("try", "Draw only so many first, then ask", "all at once", { max: 100000 })}
          ${number("maxCalls", "Never more calls than", "no limit")}
          ${number("maxCost", "Never more dollars than", "no limit", { min: 0, step: "any" })}
        </div>
        ${check({ name: "reuse", label: "Use pictures again that were drawn from the very same request", value: form.reuse })}
      </fieldset>
      <fieldset>
        <legend>When something goes wrong</legend>
        <div class="fields">
          ${number("attempts", "Tries a scene gets", "3", { max: 20 })}
          ${words("patience", "Pause after so long without a picture", form.fallback ? "5m" : "30m")}
          ${choice({ name: "fallback", label: "Who takes over when it cannot go on", value: form.fallback, trouble: wrong("fallback"), options: this.#fallbacks() })}
        </div>
        ${check({
          name: "rewrite",
          label: "Say it with other words where a scene is refused for violence",
          hint: "At most twice; the first words are kept. Never for refusals about minors, sexual content, self-harm or hate.",
          value: form.rewrite,
        })}
      </fieldset>
      <fieldset>
        <legend>How fast</legend>
        <div class="fields">
          ${number("concurrency", "At most at once", "learnt", { max: 1000 })}
          ${number("rpm", "Calls a minute", "learnt", { max: 100000 })}
          ${number("priority", "Priority", "0", { min: -100, max: 100 })}
        </div>
      </fieldset>
      <fieldset>
        <legend>When it is done</legend>
        <div class="fields">${words("webhook", "Tell this address when it ends", "https://…")}</div>
        ${check({ name: "label", label: "Say in each file how it was made, by AI or by the illustrator, where it does not say so itself", value: form.label })}
      </fieldset>
    </details>`;
  }

  /** Everybody who is set up; whoever was chosen before and is not, so that it is seen. */
  #fallbacks() {
    const { provider, fallback } = this.form;
    const others = this.providers.filter(({ name, configured }) => name !== (provider || "illustrator") && name !== "rehearsal" && (configured || name === fallback));
    return [{ value: "", label: "Nobody" }, ...others.map(({ name, configured }) => ({ value: name, label: configured ? name : `${name} (not set up)` }))];
  }
}

customElements.define("v-more", More);
