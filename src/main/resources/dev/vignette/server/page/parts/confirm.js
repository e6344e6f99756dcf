import { html, render } from "lit";

/** Asks before something that cannot be undone; whether it is wanted. */
export function confirm({ title, text, action }) {
  return new Promise((answer) => {
    const dialog = document.createElement("dialog");
    dialog.className = "ask";
    dialog.setAttribute("aria-labelledby", "ask-title");
    render(
      html`<form method="dialog">
        <h2 id="ask-title">${title}</h2>
        <p>${text}</p>
        <div class="row end">
          <button class="plain" value="no" autofocus>Keep it</button>
          <button class="danger" value="yes">${action}</button>
        </div>
      </form>`,
      dialog,
    );
    dialog.addEventListener("close", () => {
      dialog.remove();
      answer(dialog.returnValue === "yes");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
