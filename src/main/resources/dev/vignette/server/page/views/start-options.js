import { html, nothing } from "lit";
import { choice, field, input } from "../parts/field.js";
import { Light } from "../parts/light.js";
import { SHAPES, STYLES } from "../rules/order.js";
import "./start-more.js";

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
    const value = type === "checkbox" ? event.target.checked : event.target.value;
    if (!name || (type === "radio" && !event.target.checked)) return;
    event.stopPropagation();
    if (name === "style-choice") {
      this.ownStyle = value === "own";
      this.#tell({ style: value === "own" ? "" : value });
      return;
    }
    this.#tell(name === "provider" ? this.#drawnBy(value) : { [name]: value });
  };

  /** Another service has other models, and does not take over from itself. */
  #drawnBy(provider) {
    const { fallback } = this.form;
    return { provider, model: "", fallback: fallback === (provider || "illustrator") ? "" : fallback };
  }

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
      <v-more .form=${form} .providers=${this.providers} .refusal=${this.refusal}></v-more>
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

function label({ name, configured, reachable }) {
  if (name === "rehearsal") return "rehearsal: what can go wrong, for free";
  if (!configured) return `${name} (not set up)`;
  return reachable ? name : `${name} (does not answer)`;
}

customElements.define("v-options", Options);
