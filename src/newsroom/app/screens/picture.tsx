/** One picture of the desk: how it is cut, what is said of it, whose it is, how it was made, where it is used. */
import { Link, useParams } from "@tanstack/react-router";
import type { WholePicture } from "../../calls/picture_desk.ts";
import { useKeys } from "../frame/keys.ts";
import { useTitle } from "../frame/title.ts";
import { Failed } from "../parts/failed.tsx";
import { Collections } from "../pictures/one_collections.tsx";
import { PictureFile } from "../pictures/one_file.tsx";
import { FocalPoint } from "../pictures/one_focal.tsx";
import { Like } from "../pictures/one_like.tsx";
import { Made } from "../pictures/one_made.tsx";
import { Rights, Shows } from "../pictures/one_record.tsx";
import { Said } from "../pictures/one_said.tsx";
import { usePicture, useSheet } from "../pictures/one_sheet.ts";
import { SheetState } from "../pictures/one_state.tsx";
import { UsedIn } from "../pictures/one_uses.tsx";
import { Warnings } from "../pictures/one_warnings.tsx";
import { useMay, useSession } from "../session.tsx";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: { pictures: "Pictures", number: (id: number) => `Picture № ${id}`, save: "Save what is written" },
  "zh-Hans": { pictures: "图片", number: (id: number) => `图片 № ${id}`, save: "保存所写内容" },
});

export function PictureScreen() {
  const { picture } = useParams({ strict: false }) as { picture: string };
  const said = useWords(words);
  const { data, error, refetch } = usePicture(Number(picture));
  if (data === undefined)
    return (
      <div className="screen" aria-busy={!error}>
        <h1 className="screen-title">{said.number(Number(picture))}</h1>
        {error ? <Failed error={error} again={() => void refetch()} /> : null}
      </div>
    );
  return <PictureDesk key={data.id} picture={data} />;
}

function PictureDesk({ picture }: { readonly picture: WholePicture }) {
  const said = useWords(words);
  const { paper } = useSession();
  const editable = useMay("keep pictures");
  const sheet = useSheet(picture, editable);
  const title = picture.name || picture.words[paper.homeEdition]?.caption || said.number(picture.id);
  useTitle(title);
  useKeys(editable ? [{ keys: "mod+s", says: said.save, act: sheet.keep }] : []);
  return (
    <div className="screen picture-desk">
      <header className="picture-head">
        <p className="small">
          <Link to="/pictures" className="quiet-link">
            {said.pictures}
          </Link>
        </p>
        <h1 className="screen-title">{title}</h1>
        <SheetState sheet={sheet} />
      </header>
      <Warnings picture={picture} />
      <div className="picture-halves">
        <div className="picture-half">
          <FocalPoint sheet={sheet} />
          <UsedIn picture={picture.id} />
          <Like picture={picture.id} />
          <Collections picture={picture} editable={editable} />
          <PictureFile picture={picture} editable={editable} />
        </div>
        <div className="picture-half">
          <Said sheet={sheet} />
          <Rights sheet={sheet} />
          <Shows sheet={sheet} />
          <Made sheet={sheet} />
        </div>
      </div>
    </div>
  );
}
