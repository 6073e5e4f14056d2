/**
 * The moods without leaving the page. The form posts by fetch and the bars move; when that fails it posts as it is.
 * Asks for the reader's own mood and fresh counts only once the faces come into view.
 */
interface Answer {
  readonly counts: Readonly<Record<string, number>>;
  readonly mine?: string | null;
}

export class MoodPoll extends HTMLElement {
  #left = false;

  connectedCallback(): void {
    const form = this.querySelector("form");
    if (!form) return;
    form.addEventListener("submit", (event) => this.#leave(event, form));
    const watch = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return;
      watch.disconnect();
      const story = new URLSearchParams({ story: form.story.value });
      ask(`${form.action}?${story}`).then((answer) => answer && !this.#left && this.#show(form, answer));
    });
    watch.observe(form);
  }

  async #leave(event: SubmitEvent, form: HTMLFormElement): Promise<void> {
    const button = event.submitter;
    if (!(button instanceof HTMLButtonElement) || form.dataset.plain) return;
    event.preventDefault();
    // An answer to the first question may come late, and must not undo what the reader chose meanwhile.
    this.#left = true;
    const body = new URLSearchParams([...new FormData(form, button)].map(([name, value]) => [name, String(value)]));
    const answer = await ask(form.action, { method: "POST", body });
    if (!answer) {
      form.dataset.plain = "1";
      button.click();
      return;
    }
    this.#show(form, answer);
    const thanks = (this.dataset.thanks ?? "").replace(
      "{mood}",
      button.querySelector("span:not(.bar)")?.textContent ?? "",
    );
    form.querySelector("[role=status]")!.textContent = thanks;
  }

  #show(form: HTMLFormElement, { counts, mine }: Answer): void {
    const most = Math.max(1, ...Object.values(counts));
    const numbers = new Intl.NumberFormat(document.documentElement.lang);
    for (const button of form.querySelectorAll("button")) {
      const count = counts[button.value] ?? 0;
      button.querySelector("b")!.textContent = numbers.format(count);
      button.querySelector<HTMLElement>(".bar")!.style.setProperty("--part", String(count / most));
      button.setAttribute("aria-pressed", String(button.value === mine));
    }
  }
}

/** The answer as JSON; undefined when there is none to use. */
async function ask(url: string, init: RequestInit = {}): Promise<Answer | undefined> {
  try {
    const response = await fetch(url, { ...init, headers: { accept: "application/json" } });
    return response.ok ? await response.json() : undefined;
  } catch {
    return undefined;
  }
}
