import { html, nothing } from "lit";
import { Light, say } from "../parts/light.js";
import { format, titleOf } from "../rules/order.js";
import { bytes } from "../rules/words.js";

const EXAMPLES = [
  { file: "the-lighthouse-keeper.md", title: "The Lighthouse Keeper", about: "twelve scenes by the sea" },
  { file: "the-clockmakers-robot.txt", title: "The Clockmaker’s Robot", about: "plain text" },
  { file: "ten-prompts.csv", title: "Ten prompts", about: "a table, a row a scene" },
];
const EDITABLE = 2_000_000;
const MOST = 10_000_000;

/** The story itself: pasted, dropped, chosen, or taken from the examples. */
class StoryField extends Light {
  static properties = { form: { attribute: false }, refusal: { attribute: false }, over: { state: true } };

  #tell(change) {
    this.dispatchEvent(new CustomEvent("draft", { detail: change, bubbles: true }));
  }

  #take = async (file) => {
    if (!file) return;
    if (file.size > MOST) {
      say(`${file.name} has ${bytes(file.size)}; a story has at most 10 MB.`, "trouble");
      return;
    }
    const title = format(file.name) === "markdown" ? "" : titleOf(file.name);
    const read = { format: format(file.name), title };
    const text = file.size <= EDITABLE ? await decoded(file) : undefined;
    // what is no UTF-8 goes as it is: the server knows other encodings
    this.#tell(text === undefined ? { ...read, file, story: "" } : { ...read, file: undefined, story: text });
  };

  #drop = (event) => {
    event.preventDefault();
    this.over = false;
    const { files } = event.dataTransfer;
    if (files.length > 1) say("One story at a time: the first file was taken.");
    this.#take(files[0]);
  };

  #example = async ({ file, title }) => {
    try {
      const answer = await fetch(`/examples/${file}`);
      if (!answer.ok) throw new Error(`${title} could not be read.`);
      this.#tell({ file: undefined, story: await answer.text(), format: format(file), title: file.endsWith(".md") ? "" : title });
    } catch {
      say(`${title} could not be read. Is the server running?`, "trouble");
    }
  };

  render() {
    const { form, over } = this;
    const trouble = this.refusal?.of?.("story");
    return html`<section
      class=${over ? "sheet story over" : "sheet story"}
      @dragover=${(event) => {
        event.preventDefault();
        this.over = true;
      }}
      @dragleave=${() => (this.over = false)}
      @drop=${this.#drop}
    >
      <label for="story">Your story</label>
      ${
        form.file
          ? html`<div class="file">
              <p><strong>${form.file.name}</strong><br />${bytes(form.file.size)}, read by the server as it is</p>
              <button type="button" class="plain" @click=${() => this.#tell({ file: undefined, title: "", format: "" })}>Remove it</button>
            </div>`
          : html`<textarea
              id="story"
              name="story"
              rows="9"
              spellcheck="true"
              placeholder="Once upon a time…"
              .value=${form.story}
              aria-describedby=${trouble ? "story-trouble" : nothing}
              aria-invalid=${trouble ? "true" : nothing}
              @input=${(event) => this.#tell({ story: event.target.value })}
            ></textarea>`
      }
      ${trouble ? html`<p class="wrong" id="story-trouble">${trouble}</p>` : nothing}
      ${form.lostStory && !form.file ? html`<p class="note">A page that is loaded again has lost its files. Choose <span dir="auto">${form.lostStory}</span> once more.</p>` : nothing}
      <div class="row sources">
        <label class="button plain">
          Choose a file
          <input
            class="visually-hidden"
            type="file"
            accept=".txt,.md,.markdown,.csv,.jsonl,text/*"
            @change=${(event) => {
              this.#take(event.target.files[0]);
              event.target.value = "";
            }}
          />
        </label>
        <span class="hint">or drop one here: text, Markdown, CSV, JSON Lines</span>
      </div>
      <div class="examples" role="group" aria-label="Examples">
        <span class="hint">Or take an example:</span>
        ${EXAMPLES.map(
          (each) => html`<button type="button" class="plain" @click=${() => this.#example(each)}>
            ${each.title} <small>${each.about}</small>
          </button>`,
        )}
      </div>
    </section>`;
  }
}

/** The text of a file that is UTF-8; nothing where it is not. */
async function decoded(file) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}

customElements.define("v-story", StoryField);
