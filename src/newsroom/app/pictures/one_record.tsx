/** Whose a picture is and what may be done with it; where, when and whom it shows; whether a machine made it. */
import { type PictureUse, pictureUses } from "../../../news/picture.ts";
import { useWords, wordsIn } from "../words/words.ts";
import { ListField, ReadField, TextField, Theirs, TimeField } from "./one_fields.tsx";
import type { SheetInHand } from "./one_sheet.ts";

const words = wordsIn({
  en: {
    rights: "Rights",
    creator: "Made by",
    source: "Source",
    notice: "Rights notice",
    licence: "Licence",
    terms: "Terms of use",
    statement: "Where the rights are explained",
    wrongStatement: "An address of the web, please, like https://example.org.",
    web: "Pages",
    social: "Social media",
    print: "Print",
    archive: "Archive",
    uses: "May be used for",
    none: "None chosen: for nothing.",
    ends: "Rights end on",
    paidBy: "Paid by",
    cost: "Cost",
    wrongCost: "A number, please.",
    currency: "Currency",
    wrongCurrency: "Three letters, like EUR.",
    shows: "What it shows",
    place: "Place",
    takenAt: "Taken on",
    people: "Persons",
    keywords: "Keywords",
    commas: "Commas between.",
    name: "Name of the file",
  },
  "zh-Hans": {
    rights: "权利",
    creator: "作者",
    source: "出处",
    notice: "版权声明",
    licence: "许可",
    terms: "使用条款",
    statement: "权利说明网址",
    wrongStatement: "请填写网址，例如 https://example.org。",
    web: "网页",
    social: "社交媒体",
    print: "印刷",
    archive: "资料",
    uses: "可用于",
    none: "未选择：不可使用。",
    ends: "使用权到期",
    paidBy: "付款方",
    cost: "费用",
    wrongCost: "请填写数字。",
    currency: "货币",
    wrongCurrency: "三个字母，例如 EUR。",
    shows: "画面内容",
    place: "地点",
    takenAt: "拍摄时间",
    people: "人物",
    keywords: "关键词",
    commas: "以逗号分隔。",
    name: "文件名",
  },
});

/** Rights: who made it, under what terms, until when, who paid. */
export function Rights({ sheet }: { readonly sheet: SheetInHand }) {
  const said = useWords(words);
  return (
    <section className="sheet-part" aria-labelledby="rights-title">
      <h2 id="rights-title">{said.rights}</h2>
      <div className="picture-pair">
        <TextField sheet={sheet} name="creator" label={said.creator} />
        <TextField sheet={sheet} name="source" label={said.source} />
        <TextField sheet={sheet} name="licence" label={said.licence} />
        <TimeField sheet={sheet} name="rightsEndAt" label={said.ends} />
      </div>
      <Uses sheet={sheet} />
      <TextField sheet={sheet} name="rights" label={said.notice} max={2000} />
      <TextField sheet={sheet} name="terms" label={said.terms} max={2000} long />
      <ReadField
        sheet={sheet}
        name="statement"
        label={said.statement}
        wrong={said.wrongStatement}
        show={String}
        read={addressIn}
      />
      <div className="picture-paid">
        <TextField sheet={sheet} name="paidBy" label={said.paidBy} max={200} />
        <ReadField
          sheet={sheet}
          name="cost"
          label={said.cost}
          wrong={said.wrongCost}
          show={(value) => String(value ?? "")}
          read={costIn}
        />
        <ReadField
          sheet={sheet}
          name="currency"
          label={said.currency}
          wrong={said.wrongCurrency}
          show={String}
          read={(typed) => (/^([a-z]{3})?$/i.test(typed.trim()) ? typed.trim().toUpperCase() : undefined)}
        />
      </div>
    </section>
  );
}

// One that is none would be refused, and everything else written with it.
function addressIn(typed: string): string | undefined {
  const address = typed.trim();
  const whole = address.length <= 1000 && /^https?:\/\/[^/]/.test(address) && URL.canParse(address);
  return address === "" || whole ? address : undefined;
}

function costIn(typed: string): number | null | undefined {
  if (typed.trim() === "") return null;
  const amount = Number(typed.trim().replace(",", "."));
  return amount >= 0 && amount <= 9_999_999_999 ? amount : undefined;
}

function Uses({ sheet }: { readonly sheet: SheetInHand }) {
  const said = useWords(words);
  const uses = sheet.valueOf("uses") as readonly PictureUse[];
  const turn = (use: PictureUse) => {
    const next = pictureUses.filter((each) => uses.includes(each) !== (each === use));
    sheet.write({ uses: next });
    sheet.keep();
  };
  return (
    <fieldset className="picture-uses">
      <legend>{said.uses}</legend>
      <div className="chips">
        {pictureUses.map((use) => (
          <button
            key={use}
            type="button"
            className="chip"
            aria-pressed={uses.includes(use)}
            disabled={!sheet.editable}
            onClick={() => turn(use)}
          >
            {said[use]}
          </button>
        ))}
      </div>
      {uses.length === 0 ? <p className="small quiet">{said.none}</p> : null}
      <Theirs sheet={sheet} name="uses" />
    </fieldset>
  );
}

/** Place, time, persons and keywords. */
export function Shows({ sheet }: { readonly sheet: SheetInHand }) {
  const said = useWords(words);
  return (
    <section className="sheet-part" aria-labelledby="shows-title">
      <h2 id="shows-title">{said.shows}</h2>
      <div className="picture-pair">
        <TextField sheet={sheet} name="place" label={said.place} />
        <TimeField sheet={sheet} name="takenAt" label={said.takenAt} />
      </div>
      <ListField sheet={sheet} name="people" label={said.people} description={said.commas} />
      <ListField sheet={sheet} name="keywords" label={said.keywords} description={said.commas} />
      <TextField sheet={sheet} name="name" label={said.name} max={200} />
    </section>
  );
}
