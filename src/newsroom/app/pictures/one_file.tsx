/** A picture's file: what it is, the one as it came, another in its place; the files it was before. */
import { Button, TextInput } from "@mantine/core";
import { useRef, useState } from "react";
import { originalFile, replacePicture, type TakenPicture, type WholePicture } from "../../calls/picture_desk.ts";
import { useAct } from "../act.ts";
import { addressOf, send } from "../ask.ts";
import { RefusedLine } from "../parts/refused_line.tsx";
import { When } from "../time/when.tsx";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    file: "File",
    original: "The file as it came",
    replace: "Give it another file",
    why: "Why, for the history",
    stays: "Words, record and places stay; every page that shows it is pressed anew.",
    before: "Files it was before",
    by: (name: string) => `until then, changed by ${name}`,
    takenIn: "taken in",
  },
  "zh-Hans": {
    file: "文件",
    original: "原始文件",
    replace: "更换文件",
    why: "原因（记入历史）",
    stays: "文字、记录和使用位置不变；所有用到它的页面会重新生成。",
    before: "以前的文件",
    by: (name: string) => `此前使用，由${name}更换`,
    takenIn: "入库",
  },
});

export function OneFile({ picture, mayKeep }: { readonly picture: WholePicture; readonly mayKeep: boolean }) {
  const said = useWords(words);
  const { id, width, height, bytes, mediaType, takenInAt, takenInBy, former } = picture;
  return (
    <section aria-labelledby="one-file">
      <h2 id="one-file">{said.file}</h2>
      <p className="quiet small">
        {width} × {height} · {mediaType} · {(bytes / 1e6).toFixed(1)} MB · {said.takenIn} <When at={takenInAt} />{" "}
        {takenInBy.name}
      </p>
      <p>
        <a href={addressOf(originalFile, { params: { picture: id } })} download>
          {said.original}
        </a>
      </p>
      {mayKeep ? <Replacing picture={id} /> : null}
      {former.length > 0 ? (
        <>
          <h3>{said.before}</h3>
          <ul className="plain small">
            {former.map((each) => (
              <li key={`${each.digest} ${each.until}`}>
                {each.width} × {each.height} · <When at={each.until} /> · {said.by(each.by.name)}
                {each.reason ? ` · ${each.reason}` : ""}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function Replacing({ picture }: { readonly picture: number }) {
  const said = useWords(words);
  const [reason, setReason] = useState("");
  const choosing = useRef<HTMLInputElement>(null);
  const replacing = useAct(
    (file: File) =>
      send<TakenPicture>(addressOf(replacePicture, { params: { picture }, query: { name: file.name, reason } }), {
        method: "PUT",
        body: file,
        headers: { "content-type": "application/octet-stream" },
      }),
    { touches: [["picture", picture], ["pictures"]], done: () => setReason(""), tells: false },
  );
  return (
    <div className="one-row">
      <TextInput
        size="xs"
        label={said.why}
        description={said.stays}
        maxLength={500}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <input
        ref={choosing}
        type="file"
        accept="image/*"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) replacing.mutate(file);
          currentTarget.value = "";
        }}
      />
      <Button size="xs" variant="default" loading={replacing.isPending} onClick={() => choosing.current?.click()}>
        {said.replace}
      </Button>
      <RefusedLine error={replacing.error} />
    </div>
  );
}
