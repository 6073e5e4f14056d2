/**
 * What a script adds to the story's form, which works without it: Ctrl+S saves, a second press of a button does
 * nothing, leaving with unsaved words asks first, a file too large is told before it is sent. Browser code.
 */
const form = document.querySelector<HTMLFormElement>("form.story");

if (form) {
  const saved = form.querySelector<HTMLElement>("[data-unsaved]");
  // A form that was refused comes back with words that nobody has saved.
  let unsaved = form.hasAttribute("data-dirty");
  let sent = false;

  const show = () => {
    if (saved) saved.hidden = !unsaved;
  };
  show();

  form.addEventListener("input", () => {
    unsaved = true;
    show();
  });

  const file = form.querySelector<HTMLInputElement>("input[type=file]");
  file?.addEventListener("change", () => {
    const mostBytes = Number(file.dataset.most);
    const tooLarge = [...(file.files ?? [])].some((each) => each.size > mostBytes);
    file.setCustomValidity(tooLarge ? `This file is too large: at most ${Math.floor(mostBytes / 1048576)} MB.` : "");
    file.reportValidity();
  });

  form.addEventListener("submit", (event) => {
    if (sent) event.preventDefault();
    sent = true;
  });

  // Back from the next page by the browser's own cache: the form may be sent again.
  addEventListener("pageshow", () => {
    sent = false;
  });

  addEventListener("beforeunload", (event) => {
    if (unsaved && !sent) event.preventDefault();
  });

  addEventListener("keydown", (event) => {
    if (event.key !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    form.requestSubmit(form.querySelector<HTMLButtonElement>("button[value=save]"));
  });
}
