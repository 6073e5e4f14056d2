/** Which stories show a picture, those readers see first. */
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { usesOf } from "../../calls/picture_desk.ts";
import { ask } from "../ask.ts";
import { Failed } from "../parts/failed.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { pictureKey } from "./one_sheet.ts";

const words = wordsIn({
  en: {
    title: "Where it is used",
    none: "No story shows it.",
    live: "Live",
    draft: "In a draft",
    lead: "lead picture",
    text: "in the text",
    untitled: "Untitled",
    readers: "as readers see it",
    more: "There are more.",
  },
  "zh-Hans": {
    title: "使用情况",
    none: "没有稿件使用。",
    live: "已上线",
    draft: "在草稿中",
    lead: "题图",
    text: "正文中",
    untitled: "无标题",
    readers: "查看读者页面",
    more: "还有更多。",
  },
});

export function UsedIn({ picture }: { readonly picture: number }) {
  const said = useWords(words);
  const { data, error, refetch } = useQuery({
    queryKey: [...pictureKey(picture), "uses"],
    queryFn: () => ask(usesOf, { params: { picture } }),
  });
  return (
    <section className="sheet-part" aria-labelledby="used-title" aria-busy={data === undefined && !error}>
      <h2 id="used-title">{said.title}</h2>
      {error ? <Failed error={error} again={() => void refetch()} /> : null}
      {data?.uses.length === 0 ? <p className="empty">{said.none}</p> : null}
      <ul className="picture-used">
        {data?.uses.map(({ story, edition, headline, live, part, path }) => (
          <li key={`${story} ${edition} ${live} ${part}`}>
            <Link
              to="/stories/$story/$edition"
              params={{ story: String(story), edition }}
              className="headline"
              lang={edition}
            >
              {headline || <i>{said.untitled}</i>}
            </Link>
            <span className="small quiet">
              <span className="mark" data-kind={live ? "stop" : undefined}>
                {live ? said.live : said.draft}
              </span>{" "}
              {said[part]}
              {path === null ? null : (
                <>
                  {" · "}
                  <a href={path} className="quiet-link" target="_blank" rel="noreferrer">
                    {said.readers}
                  </a>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
      {data?.more ? <p className="small quiet">{said.more}</p> : null}
    </section>
  );
}
