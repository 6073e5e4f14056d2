/** The file of a picture: what it is, having the original, giving it another; the files it was before. */
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { originalFile, replacePicture, type TakenPicture, type WholePicture } from "../../calls/picture_desk.ts";
import { useAct } from "../act.ts";
import { addressOf, send } from "../ask.ts";
import { RefusedLine } from "../parts/refused_line.tsx";
import { When } from "../time/when.tsx";
import { useLocale, useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    title: "File",
    takenIn: (name: string) => `Taken in by ${name}`,
    original: "Have the original",
    replace: "Replace the file",
    reason: "Why it is replaced",
    keeps: "Its words, rights and places stay; pages that show it follow at once.",
    sending: "Sending…",
    done: "The file is replaced.",
    former: "Before",
    by: (name: string) => `replaced by ${name}`,
  },
  "zh-Hans": {
    title: "文件",
    takenIn: (name: string) => `由${name}收入`,
    original: "下载原件",
    replace: "替换文件",
    reason: "替换原因",
    keeps: "文字、权利与所在位置不变；使用它的页面随即更新。",
    sending: "正在上传…",
    done: "文件已替换。",
    former: "此前的文件",
    by: (name: string) => `由${name}替换`,
  },
});

export function PictureFile({ picture, editable }: { readonly picture: WholePicture; readonly editable: boolean }) {
  const said = useWords(words);
  const locale = useLocale();
  const size = sizeIn(locale, picture.bytes);
  return (
    <section className="sheet-part" aria-labelledby="file-title">
      <h2 id="file-title">{said.title}</h2>
      <p className="small quiet">
        {picture.width} × {picture.height} · {size} · {picture.mediaType}
        <br />
        {said.takenIn(picture.takenInBy.name)}, <When at={picture.takenInAt} />
      </p>
      <p className="small">
        <a
          className="quiet-link"
          href={addressOf(originalFile, { params: { picture: picture.id } })}
          download={picture.name || true}
        >
          {said.original}
        </a>
      </p>
      {editable ? <Replacing picture={picture.id} /> : null}
      {picture.former.length > 0 ? <h3 className="small">{said.former}</h3> : null}
      <ul className="plain small">
        {picture.former.map(({ digest, width, height, until, by, reason }) => (
          <li key={digest + until}>
            {width} × {height}, {said.by(by.name)}, <When at={until} />
            {reason ? ` · ${reason}` : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function sizeIn(locale: string, bytes: number): string {
  const [amount, unit] = bytes < 1_000_000 ? [bytes / 1000, "kilobyte"] : [bytes / 1_000_000, "megabyte"];
  return new Intl.NumberFormat(locale, { style: "unit", unit, maximumSignificantDigits: 2 }).format(amount);
}

function Replacing({ picture }: { readonly picture: number }) {
  const said = useWords(words);
  const [reason, setReason] = useState("");
  const replacing = useAct(
    (file: File) =>
      send<TakenPicture>(addressOf(replacePicture, { params: { picture }, query: { name: file.name, reason } }), {
        method: "PUT",
        body: file,
        headers: { "content-type": file.type || "application/octet-stream" },
      }),
    { touches: [["pictures"]], tells: false, done: () => setReason("") },
  );
  return (
    <div className="picture-replacing">
      <TextInput
        size="xs"
        label={said.reason}
        maxLength={500}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <label className="picture-choose small">
        <span>{said.replace}</span>
        <input
          type="file"
          accept="image/*"
          disabled={replacing.isPending}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) replacing.mutate(file);
            currentTarget.value = "";
          }}
        />
      </label>
      <p className="small quiet" role="status">
        {replacing.isPending ? said.sending : replacing.isSuccess ? said.done : said.keeps}
      </p>
      <RefusedLine error={replacing.error} />
    </div>
  );
}
