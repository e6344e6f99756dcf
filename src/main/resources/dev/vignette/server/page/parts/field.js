import { html, nothing } from "lit";

/** A label, its control, and what is wrong with it. */
export function field({ name, label, hint, trouble, control }) {
  const notes = [hint && `${name}-hint`, trouble && `${name}-trouble`].filter(Boolean).join(" ");
  return html`<div class="field" data-field=${name}>
    <label for=${name}>${label}</label>
    ${control({ id: name, describedBy: notes || nothing, invalid: trouble ? "true" : nothing })}
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
    ${trouble ? html`<p class="wrong" id="${name}-trouble">${trouble}</p>` : nothing}
  </div>`;
}

/** A field for a whole number or a few words. */
export function input({ name, label, hint, trouble, value, type = "text", min, max, step, placeholder, list }) {
  return field({
    name,
    label,
    hint,
    trouble,
    control: ({ id, describedBy, invalid }) => html`<input
      id=${id}
      name=${name}
      type=${type}
      .value=${value ?? ""}
      min=${min ?? nothing}
      max=${max ?? nothing}
      step=${step ?? nothing}
      list=${list ?? nothing}
      placeholder=${placeholder ?? nothing}
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
      autocomplete="off"
    />`,
  });
}

/** A yes or no. */
export function check({ name, label, hint, value }) {
  return html`<div class="field" data-field=${name}>
    <label class="check"><input type="checkbox" name=${name} .checked=${value ?? false} aria-describedby=${hint ? `${name}-hint` : nothing} /> ${label}</label>
    ${hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : nothing}
  </div>`;
}

/** A choice: `options` are `{value, label, disabled?}`. */
export function choice({ name, label, hint, trouble, value, options }) {
  return field({
    name,
    label,
    hint,
    trouble,
    control: ({ id, describedBy, invalid }) => html`<select
      id=${id}
      name=${name}
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
    >
      ${options.map(
        (each) =>
          html`<option value=${each.value} ?selected=${each.value === (value ?? "")} ?disabled=${each.disabled}>
            ${each.label}
          </option>`,
      )}
    </select>`,
  });
}
