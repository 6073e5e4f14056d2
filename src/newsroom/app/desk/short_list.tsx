/** A short list of stories under a heading, as the desk screen has many. */
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { DeskLine, Filter } from "../../calls/views.ts";
import { Marks } from "../list/marks.tsx";
import { HeadlineLink } from "../list/story_lines.tsx";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({ en: { all: "All" }, "zh-Hans": { all: "全部" } });

export interface ShortListProps {
  readonly title: string;
  /** Said where there is nothing. */
  readonly none: string;
  readonly count?: number;
  readonly urgent?: boolean;
  /** The list of all stories with the same. */
  readonly all?: Filter;
  readonly children: readonly ReactNode[];
}

export function ShortList({ title, none, count, urgent = false, all, children }: ShortListProps) {
  const said = useWords(words);
  return (
    <section className="short-list" data-urgent={(urgent && children.length > 0) || undefined}>
      <header>
        <h2>
          {title} {count ? <span className="short-count">{count}</span> : null}
        </h2>
        {all && children.length > 0 ? (
          <Link to="/stories" search={all} className="quiet-link small" aria-label={`${said.all}: ${title}`}>
            {said.all}
          </Link>
        ) : null}
      </header>
      {children.length === 0 ? <p className="empty">{none}</p> : <ul>{children}</ul>}
    </section>
  );
}

/** A story in a short list; what stands `beside` is why it is there. */
export function ShortLine({ line, beside }: { readonly line: DeskLine; readonly beside: ReactNode }) {
  return (
    <li>
      <HeadlineLink line={line} />
      <Marks line={line} />
      <span className="short-beside">
        {beside}
        {line.assigned.length > 0 ? <span> · {line.assigned.map(({ name }) => name).join(", ")}</span> : null}
      </span>
    </li>
  );
}
