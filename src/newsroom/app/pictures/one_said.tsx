/** What is said of a picture to readers, in each language of the paper. */
import { useSession } from "../session.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { TextField } from "./one_fields.tsx";
import type { SheetInHand } from "./one_sheet.ts";

const words = wordsIn({
  en: {
    caption: "Caption",
    alt: "Alt text",
    altHow: "For those who do not see the picture: what is to be seen in it.",
    credit: "Credit",
  },
  "zh-Hans": { caption: "图片说明", alt: "替代文字", altHow: "给看不到图片的读者：画面上有什么。", credit: "图片来源" },
});

export function Said({ sheet }: { readonly sheet: SheetInHand }) {
  const said = useWords(words);
  const { paper } = useSession();
  return paper.editions.map(({ code, name }) => (
    <section key={code} className="sheet-part" aria-labelledby={`said-${code}`} data-edition={code}>
      <h2 id={`said-${code}`} lang={code}>
        {name}
      </h2>
      <TextField sheet={sheet} name={`caption ${code}`} label={said.caption} lang={code} max={2000} long />
      <TextField
        sheet={sheet}
        name={`alt ${code}`}
        label={said.alt}
        lang={code}
        max={2000}
        long
        description={said.altHow}
      />
      <TextField sheet={sheet} name={`credit ${code}`} label={said.credit} lang={code} />
    </section>
  ));
}
