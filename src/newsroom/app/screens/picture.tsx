/**
 * One picture: what it shows, what is said of it, whose it is, where it is used. Promises: what was typed is lost neither
 * when saving fails nor when somebody else changed the record meanwhile.
 */
import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { changePicture, openPicture, type PictureRecord, type WholePicture } from "../../calls/picture_desk.ts";
import { useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { useKeys } from "../frame/keys.ts";
import { useTitle } from "../frame/title.ts";
import { Failed } from "../parts/failed.tsx";
import { RefusedLine } from "../parts/refused_line.tsx";
import { OneCredentials } from "../pictures/one_credentials.tsx";
import { OneFile } from "../pictures/one_file.tsx";
import { OneFrame } from "../pictures/one_frame.tsx";
import { OneCollections, OneLike, OneUses } from "../pictures/one_places.tsx";
import { OneRecord } from "../pictures/one_record.tsx";
import { OneWords } from "../pictures/one_words.tsx";
import { wantWords } from "../pictures/want_words.ts";
import { wantsOf, wordsFor } from "../pictures/wants.ts";
import { useMay } from "../session.tsx";
import { useLocale, useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    all: "All pictures",
    number: (id: number) => `Picture № ${id}`,
    words: "Words",
    record: "Record",
    save: "Save the record",
    saved: "Saved",
    unsaved: "Not saved yet",
    undo: "Undo what was not saved",
  },
  "zh-Hans": {
    all: "所有图片",
    number: (id: number) => `图片 № ${id}`,
    words: "文字",
    record: "记录",
    save: "保存记录",
    saved: "已保存",
    unsaved: "尚未保存",
    undo: "撤销未保存的修改",
  },
});

export function PictureScreen() {
  const { picture } = useParams({ from: "/shell/pictures/$picture" });
  return <One key={picture} id={Number(picture)} />;
}

function One({ id }: { readonly id: number }) {
  const said = useWords(words);
  useTitle(said.number(id));
  const { data, error, refetch } = useQuery({
    queryKey: ["picture", id],
    queryFn: () => ask(openPicture, { params: { picture: id } }),
  });
  return (
    <div className="screen">
      <p className="one-way">
        <Link to="/pictures">{said.all}</Link>
      </p>
      {data === undefined ? <h1 className="screen-title">{said.number(id)}</h1> : <Kept picture={data} />}
      {error && data === undefined ? <Failed error={error} again={() => void refetch()} /> : null}
    </div>
  );
}

function Kept({ picture }: { readonly picture: WholePicture }) {
  const said = useWords(words);
  const wanting = useWords(wantWords);
  const locale = useLocale();
  const mayKeep = useMay("keep pictures");
  const { shown, change, saving, draft, save, undo } = useRecord(picture);
  const caption = wordsFor(picture, locale).caption;
  useKeys(mayKeep ? [{ keys: "mod+s", says: said.save, act: save }] : []);
  return (
    <>
      <header className="one-head">
        <h1 className="screen-title" lang={caption?.edition}>
          {caption?.text ?? (picture.name || said.number(picture.id))}
        </h1>
        <p className="archive-foot">
          {wantsOf(picture).map((want) => (
            <span key={want} className="want" data-want={want}>
              {wanting[want]}
            </span>
          ))}
        </p>
      </header>
      <div className="one">
        <div className="one-shown">
          <OneFrame picture={shown} onChange={mayKeep ? change : undefined} />
          <OneUses picture={picture.id} />
          <OneCollections picture={picture} mayKeep={mayKeep} />
          <OneLike picture={picture.id} />
          <OneCredentials credentials={picture.credentials} />
          <OneFile picture={picture} mayKeep={mayKeep} />
        </div>
        <div className="one-said">
          <h2>{said.words}</h2>
          <OneWords picture={picture} mayKeep={mayKeep} />
          <h2>{said.record}</h2>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              save();
            }}
          >
            <OneRecord record={shown} mayKeep={mayKeep} onChange={change} />
            {mayKeep ? (
              <div className="one-save sticks" data-unsaved={draft || undefined}>
                <Button size="xs" type="submit" disabled={!draft} loading={saving.isPending}>
                  {said.save}
                </Button>
                {draft ? (
                  <button type="button" className="quiet-button" onClick={undo}>
                    {said.undo}
                  </button>
                ) : null}
                <span className="quiet" role="status">
                  {draft ? said.unsaved : saving.isSuccess ? said.saved : ""}
                </span>
                <RefusedLine error={saving.error} />
              </div>
            ) : null}
          </form>
        </div>
      </div>
    </>
  );
}

/** The record with what was changed and not saved on top; saved together, as of the state it was changed from. */
function useRecord(picture: WholePicture) {
  const queries = useQueryClient();
  const [draft, setDraft] = useState<Partial<PictureRecord>>({});
  const key = ["picture", picture.id];
  const saving = useAct(
    (body: Partial<PictureRecord>) =>
      ask(changePicture, { params: { picture: picture.id }, body: { ...body, edit: picture.edit } }),
    {
      // After a refusal too: somebody else's change comes in under what was typed here.
      touches: [key, ["pictures"]],
      tells: false,
      done: (answer, sent) => {
        queries.setQueryData(key, answer);
        // What was changed while it was on its way stays.
        setDraft((now) =>
          Object.fromEntries(
            Object.entries(now).filter(([name, value]) => sent[name as keyof PictureRecord] !== value),
          ),
        );
      },
    },
  );
  return {
    shown: { ...picture, ...draft } as WholePicture & PictureRecord,
    draft: Object.keys(draft).length > 0,
    change: (changes: Partial<PictureRecord>) => setDraft((now) => ({ ...now, ...changes })),
    undo: () => setDraft({}),
    save: () => {
      if (Object.keys(draft).length > 0 && !saving.isPending) saving.mutate(draft);
    },
    saving,
  };
}
