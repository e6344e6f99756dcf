import { html, nothing } from "lit";
import { check, choice, field, input } from "../parts/field.js";
import { Light } from "../parts/light.js";
import { SHAPES, STYLES } from "../rules/order.js";

/** How it shall be drawn. Everything has a usual value; most people change the style. */
class Options extends Light {
  static properties = {
    form: { attribute: false },
    providers: { attribute: false },
    refusal: { attribute: false },
    ownStyle: { state: true },
  };

  #change = (event) => {
    const { name, type } = event.target;
    const value = type === "checkbox" ? event.target.checked : type === "file" ? [...event.target.files] : event.target.value;
    if (!name || (type === "radio" && !event.target.checked)) return;
    event.stopPropagation();
    if (name === "style-choice") {
      this.ownStyle = value === "own";
      this.#tell({ style: value === "own" ? "" : value });
      return;
    }
    this.#tell(name === "provider" ? { provider: value, model: "" } : { [name]: value });
  };

  #tell(detail) {
    this.dispatchEvent(new CustomEvent("draft", { detail, bubbles: true }));
  }

  render() {
    const { form } = this;
    const wrong = (name) => this.refusal?.of?.(name);
    return html`<section class="sheet options" @input=${this.#change} aria-label="How it is drawn">
      ${this.#styles(form, wrong("style"))}
      <div class="fields">
        ${input({ name: "images", label: "Pictures", type: "number", min: 1, max: 100000, value: form.images, placeholder: "as the story divides", trouble: wrong("images") })}
        ${choice({ name: "aspect", label: "Shape", value: form.aspect, trouble: wrong("aspect"), options: this.#shapes() })}
        ${choice({ name: "provider", label: "Drawn by", value: form.provider, trouble: wrong("provider"), options: this.#services() })}
        ${this.#models(form, wrong("model"))}
      </div>
      <details>
        <summary>More choices</summary>
        <div class="fields">
          ${input({ name: "title", label: "Title", value: form.title, placeholder: "the story’s own", trouble: wrong("title") })}
          ${choice({ name: "format", label: "Read the story as", value: form.format, trouble: wrong("format"), options: FORMATS })}
          ${input({ name: "attempts", label: "Tries a scene gets", type: "number", min: 1, max: 20, value: form.attempts, placeholder: "3", trouble: wrong("attempts") })}
          ${input({ name: "maxCalls", label: "Never more calls than", type: "number", min: 1, value: form.maxCalls, placeholder: "no limit", trouble: wrong("maxCalls") })}
          ${input({ name: "maxCost", label: "Never more dollars than", type: "number", min: 0, step: "any", value: form.maxCost, placeholder: "no limit", trouble: wrong("maxCost") })}
          ${input({ name: "concurrency", label: "At most at once", type: "number", min: 1, max: 1000, value: form.concurrency, placeholder: "learnt", trouble: wrong("concurrency") })}
          ${input({ name: "rpm", label: "Calls a minute", type: "number", min: 1, max: 100000, value: form.rpm, placeholder: "learnt", trouble: wrong("rpm") })}
          ${input({ name: "patience", label: "Pause after so long without a picture", value: form.patience, placeholder: "30m", trouble: wrong("patience") })}
          ${input({ name: "try", label: "Draw only so many first, then ask", type: "number", min: 1, max: 100000, value: form.try, placeholder: "all at once", trouble: wrong("try") })}
          ${choice({ name: "fallback", label: "Who takes over when it cannot go on", value: form.fallback, trouble: wrong("fallback"), options: this.#fallbacks() })}
          ${input({ name: "seed", label: "Seed", type: "number", value: form.seed, placeholder: "none", trouble: wrong("seed") })}
          ${input({ name: "priority", label: "Priority", type: "number", min: -100, max: 100, value: form.priority, placeholder: "0", trouble: wrong("priority") })}
          ${input({ name: "webhook", label: "Tell this address when it ends", value: form.webhook, placeholder: "https://…", trouble: wrong("webhook") })}
        </div>
        ${field({
          name: "pictures",
          label: "Pictures of who is in the story",
          hint: "So that they stay the same: mia.png goes with the scenes that name Mia, any other picture with all. For gemini and openai.",
          trouble: wrong("reference"),
          control: ({ id, describedBy, invalid }) =>
            html`<input id=${id} name="pictures" type="file" multiple accept="image/png,image/jpeg,image/webp" aria-describedby=${describedBy} aria-invalid=${invalid} />`,
        })}
        <div class="checks">
          ${check({ name: "rewrite", label: "Say it with other words where a scene is refused for violence", hint: "At most twice; the first words are kept. Never for refusals about minors, sexual content, self-harm or hate.", value: form.rewrite })}
          ${check({ name: "reuse", label: "Take pictures that were drawn before from the very same request", value: form.reuse })}
          ${check({ name: "label", label: "Say in each file that it was made by AI, or by the illustrator, where it does not say so itself", value: form.label })}
        </div>
      </details>
    </section>`;
  }

  #styles(form, trouble) {
    const known = STYLES.some((each) => each.name === form.style);
    const own = this.ownStyle || (form.style !== "" && !known);
    const option = (value, label, checked) => html`<label class="swatch">
      <input type="radio" name="style-choice" value=${value} .checked=${checked} /><span>${label}</span>
    </label>`;
    return html`<fieldset class="styles">
      <legend>Style</legend>
      <div class="row">
        ${option("", "The story’s own", !own && form.style === "")}
        ${STYLES.map((each) => option(each.name, each.label, !own && form.style === each.name))}
        ${option("own", "My own words", own)}
      </div>
      ${
        own
          ? field({
              name: "style",
              label: "In your own words",
              hint: "At least two: “soft gouache, autumn light”.",
              trouble,
              control: ({ id, describedBy, invalid }) =>
                html`<input id=${id} name="style" .value=${form.style} aria-describedby=${describedBy} aria-invalid=${invalid} />`,
            })
          : trouble
            ? html`<p class="wrong">${trouble}</p>`
            : nothing
      }
    </fieldset>`;
  }

  #chosen() {
    return this.providers.find((each) => each.name === (this.form.provider || "illustrator"));
  }

  #shapes() {
    const shapes = this.#chosen()?.aspects ?? SHAPES;
    return [{ value: "", label: "As usual, 16:9" }, ...shapes.map((each) => ({ value: each, label: each }))];
  }

  #services() {
    const others = this.providers.filter((each) => each.name !== "illustrator");
    return [
      { value: "", label: "The built-in illustrator (free)" },
      ...others.map((each) => ({ value: each.name, label: label(each), disabled: !each.configured })),
    ];
  }

  #fallbacks() {
    const others = this.providers.filter((each) => each.configured && each.name !== (this.form.provider || "illustrator") && each.name !== "rehearsal");
    return [{ value: "", label: "Nobody" }, ...others.map((each) => ({ value: each.name, label: each.name }))];
  }

  #models(form, trouble) {
    const chosen = this.#chosen();
    const models = chosen?.models ?? [];
    if (!form.provider) return nothing;
    if (models.length === 0) return input({ name: "model", label: "Model", value: form.model, placeholder: chosen?.model, trouble });
    const usual = { value: "", label: `The usual: ${chosen.model}` };
    const options = [usual, ...models.map((each) => ({ value: each, label: each }))];
    return choice({ name: "model", label: form.provider === "rehearsal" ? "What goes wrong" : "Model", value: form.model, trouble, options });
  }
}

const FORMATS = [
  { value: "", label: "Its content decides" },
  { value: "text", label: "Plain text" },
  { value: "markdown", label: "Markdown" },
  { value: "csv", label: "CSV, a row a scene" },
  { value: "jsonl", label: "JSON Lines, a line a scene" },
];

function label({ name, configured, reachable }) {
  if (name === "rehearsal") return "rehearsal: what can go wrong, for free";
  if (!configured) return `${name} (not set up)`;
  return reachable ? name : `${name} (does not answer)`;
}

customElements.define("v-options", Options);
