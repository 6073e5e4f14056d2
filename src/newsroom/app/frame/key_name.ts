/** How keys are written for the person. Pure but for the browser's name. */

const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** `⌘K` on a Mac, `Ctrl K` elsewhere; keys that follow one another are apart. */
export const keyName = (keys: string): string[] =>
  keys.split(" ").map((key) =>
    key
      .replace("mod+", isMac() ? "⌘" : "Ctrl ")
      .replace("shift+", "⇧")
      .replace(/[a-z]$/, (letter) => (key.includes("+") ? letter.toUpperCase() : letter)),
  );
