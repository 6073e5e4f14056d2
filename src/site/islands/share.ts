/** The device's own share sheet where it has one, and “copy link”. */
export class ShareLinks extends HTMLElement {
  connectedCallback(): void {
    const list = this.querySelector("ul");
    const { url, title, sheet = "", copy = "", copied = "" } = this.dataset;
    if (!list || !url) return;
    if (navigator.clipboard) {
      const button = addButton(list, copy, async () => {
        await navigator.clipboard.writeText(url);
        button.textContent = copied;
      });
      button.setAttribute("aria-live", "polite");
    }
    // A reader who closes the sheet has not failed at anything.
    if (navigator.share)
      addButton(list, sheet, () => void navigator.share({ url, title: title ?? "" }).catch(() => undefined));
  }
}

function addButton(list: Element, words: string, act: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = words;
  button.addEventListener("click", act);
  const item = document.createElement("li");
  item.append(button);
  list.prepend(item);
  return button;
}
