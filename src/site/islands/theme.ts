/** Light or dark by the reader's choice; choosing what the device prefers anyway forgets the choice. */
export class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    if (this.firstChild) return;
    const button = document.createElement("button");
    button.type = "button";
    button.ariaLabel = button.title = this.dataset.label ?? "";
    button.addEventListener("click", turn);
    this.append(button);
  }
}

function turn(): void {
  const { dataset } = document.documentElement;
  const preferred = matchMedia("(prefers-color-scheme:dark)").matches ? "dark" : "light";
  const next = (dataset.theme || preferred) === "dark" ? "light" : "dark";
  dataset.theme = next;
  if (next === preferred) localStorage.removeItem("theme");
  else localStorage.setItem("theme", next);
}
