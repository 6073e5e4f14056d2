/** The lead picture of a version: chosen or dropped, with its words. */
import { type DragEvent, useState } from "react";
import { picturesIn } from "../../calls/pictures.ts";
import { setLeadPicture, type VersionView } from "../../calls/stories.ts";
import { useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { useMay } from "../session.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { PictureBlock } from "./picture_block.tsx";
import { picturesAmong, sendPicture } from "./picture_file.ts";

const words = wordsIn({
  en: {
    lead: "Lead picture",
    choose: "Choose a picture",
    change: "Another picture",
    off: "Take it off",
    drop: "or drop one here",
    sending: "Sending…",
  },
  "zh-Hans": {
    lead: "题图",
    choose: "选择图片",
    change: "更换图片",
    off: "移除",
    drop: "或拖放到此处",
    sending: "正在上传…",
  },
});

export function LeadPicture({ view }: { readonly view: VersionView }) {
  const said = useWords(words);
  const { story, edition, leadPicture } = view;
  const editable = useMay("write pictures", view.own);
  const [over, setOver] = useState(false);
  const params = { story, edition };
  const touches = [["story", story, edition], ["checklist"], ["pictures", story, edition]];
  const putting = useAct(
    async (file: File) => {
      const { picture } = await sendPicture(story, file);
      // A picture that the paper has already keeps what is written about it.
      const { pictures } = await ask(picturesIn, { params, query: { ids: String(picture) } });
      const { credit = "", caption = "", alt = "" } = pictures[0] ?? {};
      return ask(setLeadPicture, { params, body: { picture, credit, caption, alt } });
    },
    { touches },
  );
  const taking = useAct(
    () => ask(setLeadPicture, { params, body: { picture: null, credit: "", caption: "", alt: "" } }),
    { touches },
  );
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = picturesAmong(event.dataTransfer.files);
    if (file && editable) putting.mutate(file);
  };
  return (
    <fieldset
      aria-label={said.lead}
      className="lead-picture"
      data-field="picture"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {leadPicture ? (
        <PictureBlock story={story} edition={edition} picture={String(leadPicture.id)} editable={editable} />
      ) : null}
      {editable ? (
        <p className="lead-acts">
          <label>
            {leadPicture ? said.change : said.choose}
            <input
              type="file"
              accept="image/*"
              onChange={({ currentTarget }) => {
                const [file] = picturesAmong(currentTarget.files);
                if (file) putting.mutate(file);
                currentTarget.value = "";
              }}
            />
          </label>
          {putting.isPending ? (
            <span role="status">{said.sending}</span>
          ) : leadPicture ? null : (
            <span>{said.drop}</span>
          )}
          {leadPicture ? (
            <button type="button" className="quiet-button" onClick={() => taking.mutate()}>
              {said.off}
            </button>
          ) : null}
        </p>
      ) : null}
    </fieldset>
  );
}
