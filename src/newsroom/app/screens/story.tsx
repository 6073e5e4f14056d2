/** One version of a story: its text, which several write at once, and what stands beside it. */
import { Center, Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { CatchBoundary, Link, useParams } from "@tanstack/react-router";
import type { Editor } from "@tiptap/core";
import { useRef } from "react";
import { openStory, type VersionView } from "../../calls/stories.ts";
import { ask } from "../ask.ts";
import { FollowsHouse } from "../craft/follows_house.tsx";
import { FollowsTaking } from "../craft/follows_taking.tsx";
import { FollowsThreads } from "../craft/follows_threads.tsx";
import { CopyEditor } from "../editor/copy_editor.tsx";
import { PeopleHere } from "../editor/people_here.tsx";
import type { Room } from "../editor/room.ts";
import { SetAside } from "../editor/set_aside_words.tsx";
import { StateLine } from "../editor/state_line.tsx";
import { StoryFields } from "../editor/story_fields.tsx";
import { TextField } from "../editor/text_field.tsx";
import { useRoom, useRoomState } from "../editor/use_room.ts";
import { Broken } from "../frame/broken.tsx";
import { useTitle } from "../frame/title.ts";
import { Panels } from "../panels/panels.tsx";
import { Failed } from "../parts/failed.tsx";
import { useSession } from "../session.tsx";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    headline: "Headline",
    standfirst: "Standfirst",
    untitled: "Without a headline",
    editions: "Editions",
    text: "The story",
  },
  "zh-Hans": { headline: "标题", standfirst: "导语", untitled: "（无标题）", editions: "版本", text: "稿件" },
});

export function StoryScreen() {
  const said = useWords(words);
  const { story, edition } = useParams({ from: "/shell/stories/$story/$edition" });
  const params = { story: Number(story), edition };
  const { data, error, refetch } = useQuery({
    queryKey: ["story", params.story, edition],
    queryFn: () => ask(openStory, { params }),
  });
  const room = useRoom(params.story, edition);
  useTitle(data && (data.headline || said.untitled));
  return (
    <div className="story">
      <h1 className="unseen">{data ? data.headline || said.untitled : said.text}</h1>
      <section className="story-text" aria-label={said.text}>
        {data ? <StoryBar view={data} room={room} /> : null}
        {room ? <StoryText key={room.doc.guid} room={room} {...params} /> : <Waiting />}
      </section>
      <aside className="story-beside">
        {/* Whatever fails or breaks here, the text stays and goes on being written. */}
        <CatchBoundary getResetKey={() => `${story} ${edition}`} errorComponent={Broken}>
          {data ? (
            <>
              <FollowsHouse view={data} />
              <FollowsTaking view={data} />
              <FollowsThreads view={data} />
              <Panels {...params} view={data} />
              <StoryFields view={data} />
            </>
          ) : error ? (
            <Failed error={error} again={() => void refetch()} />
          ) : (
            <Waiting />
          )}
        </CatchBoundary>
      </aside>
    </div>
  );
}

const Waiting = () => (
  <Center p="xl">
    <Loader size="sm" />
  </Center>
);

function StoryBar({ view, room }: { readonly view: VersionView; readonly room: Room | undefined }) {
  const said = useWords(words);
  const { paper } = useSession();
  const nameOf = (code: string) => paper.editions.find((each) => each.code === code)?.name ?? code;
  return (
    <div className="story-bar">
      <nav className="story-editions" aria-label={said.editions}>
        {view.editions.map(({ edition }) => (
          <Link
            key={edition}
            to="/stories/$story/$edition"
            params={{ story: String(view.story), edition }}
            aria-current={edition === view.edition ? "page" : undefined}
            lang={edition}
          >
            {nameOf(edition)}
          </Link>
        ))}
      </nav>
      {room ? (
        <>
          <PeopleHere room={room} />
          <StateLine room={room} />
        </>
      ) : null}
    </div>
  );
}

/** At once: Tiptap's own focus waits for a frame, and what is typed until then would stay above. */
function goToStart(editor: Editor | undefined): void {
  editor?.commands.setTextSelection(0);
  editor?.view.focus();
}

interface StoryTextProps {
  readonly room: Room;
  readonly story: number;
  readonly edition: string;
}

function StoryText({ room, story, edition }: StoryTextProps) {
  const said = useWords(words);
  const ready = useRoomState(room, (state) => state.ready);
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor>(undefined);
  const outside = useRoomState(room, (state) => state.outside);
  if (!ready) return outside === undefined ? <Waiting /> : null;
  const fields = { room, lang: edition };
  return (
    <div ref={place}>
      <SetAside room={room} story={story} edition={edition} />
      <TextField
        {...fields}
        name="headline"
        label={said.headline}
        onLeave={() => place.current?.querySelector<HTMLElement>(".line-standfirst")?.focus()}
      />
      <TextField {...fields} name="standfirst" label={said.standfirst} onLeave={() => goToStart(editor.current)} />
      <CopyEditor room={room} story={story} edition={edition} onEditor={(now) => (editor.current = now)} />
    </div>
  );
}
