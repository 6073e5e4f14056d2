/** Pictures that look like the one that is open. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { likePictures } from "../../calls/picture_desk.ts";
import { ask } from "../ask.ts";
import { pictureAddress } from "../editor/picture_address.ts";
import { useWords, wordsIn } from "../words/words.ts";
import { pictureKey } from "./one_sheet.ts";

const words = wordsIn({
  en: { like: "Looks like it", number: (id: number) => `Picture № ${id}` },
  "zh-Hans": { like: "相似图片", number: (id: number) => `图片 № ${id}` },
});

export function Like({ picture }: { readonly picture: number }) {
  const said = useWords(words);
  const { data } = useQuery({
    queryKey: [...pictureKey(picture), "like"],
    queryFn: () => ask(likePictures, { params: { picture } }),
  });
  if (data === undefined || data.pictures.length === 0) return null;
  return (
    <section className="sheet-part" aria-labelledby="picture-like">
      <h2 id="picture-like">{said.like}</h2>
      <ul className="picture-like">
        {data.pictures.map((each) => (
          <li key={each.id}>
            <Link to="/pictures/$picture" params={{ picture: String(each.id) }} aria-label={said.number(each.id)}>
              <img src={pictureAddress(each, 320)} alt="" loading="lazy" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
