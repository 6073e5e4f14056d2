/** Every call of the newsroom and what answers it: the table of contents of `server/`. */
import type { Answering } from "./answer.ts";
import { sessionAnswers } from "./session.ts";
import { storyAnswers } from "./stories.ts";

export const answerings: readonly Answering[] = [...sessionAnswers, ...storyAnswers];
