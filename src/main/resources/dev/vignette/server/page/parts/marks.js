import { html, svg } from "lit";

/** Small drawings. They say nothing that the words beside them do not say. */

const drawing = (lines) =>
  html`<svg class="mark" viewBox="0 0 20 20" aria-hidden="true" focusable="false">${lines}</svg>`;

export const done = () => drawing(svg`<path d="M4 10.5l4 4 8-9"/>`);
export const gap = () => drawing(svg`<path d="M5 5l10 10M15 5L5 15"/>`);
export const wait = () => drawing(svg`<circle cx="10" cy="10" r="7"/><path d="M10 6v4.5l3 2"/>`);
export const pause = () => drawing(svg`<path d="M7 5v10M13 5v10"/>`);
export const left = () => drawing(svg`<path d="M12.5 4l-6 6 6 6"/>`);
export const right = () => drawing(svg`<path d="M7.5 4l6 6-6 6"/>`);
export const close = () => drawing(svg`<path d="M5 5l10 10M15 5L5 15"/>`);
export const down = () => drawing(svg`<path d="M10 3v10M5.5 9l4.5 4.5L14.5 9M4 17h12"/>`);
