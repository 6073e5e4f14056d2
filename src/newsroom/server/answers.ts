/** Every call of the newsroom and what answers it: the table of contents of `server/`. */
import { accountAnswers } from "./account.ts";
import type { Answering } from "./answer.ts";
import { auditAnswers } from "./audit.ts";
import { entranceAnswers } from "./entrance.ts";
import { houseStyleAnswers } from "./house_style.ts";
import { peopleAnswers } from "./people.ts";
import { sessionAnswers } from "./session.ts";
import { storyAnswers } from "./stories.ts";
import { threadAnswers } from "./threads.ts";

export const answerings: readonly Answering[] = [
  ...sessionAnswers,
  ...entranceAnswers,
  ...accountAnswers,
  ...peopleAnswers,
  ...auditAnswers,
  ...storyAnswers,
  ...threadAnswers,
  ...houseStyleAnswers,
];
