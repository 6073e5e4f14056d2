/** Every call of the newsroom and what answers it: the table of contents of `server/`. */

import { accountAnswers } from "./account.ts";
import type { Answering } from "./answer.ts";
import { auditAnswers } from "./audit.ts";
import { collectionAnswers } from "./collections.ts";
import { deskAnswers } from "./desk.ts";
import { entranceAnswers } from "./entrance.ts";
import { eventAnswers } from "./events.ts";
import { fieldAnswers } from "./fields.ts";
import { frontAnswers } from "./fronts.ts";
import { houseStyleAnswers } from "./house_style.ts";
import { inboxAnswers } from "./inbox.ts";
import { peopleAnswers } from "./people.ts";
import { pictureDeskAnswers } from "./picture_desk.ts";
import { pictureRightsAnswers } from "./picture_rights.ts";
import { pictureAnswers } from "./pictures.ts";
import { planAnswers } from "./plans.ts";
import { previewAnswers } from "./previews.ts";
import { revisionAnswers } from "./revisions.ts";
import { scheduleAnswers } from "./schedules.ts";
import { sessionAnswers } from "./session.ts";
import { storyAnswers } from "./stories.ts";
import { textAnswers } from "./text.ts";
import { threadAnswers } from "./threads.ts";
import { tokenAnswers } from "./tokens.ts";
import { uploadAnswers } from "./uploads.ts";
import { viewAnswers } from "./views.ts";
import { webhookAnswers } from "./webhooks.ts";
import { workflowAnswers } from "./workflow.ts";

export const answerings: readonly Answering[] = [
  ...sessionAnswers,
  ...entranceAnswers,
  ...accountAnswers,
  ...peopleAnswers,
  ...auditAnswers,
  ...storyAnswers,
  ...fieldAnswers,
  ...pictureAnswers,
  ...threadAnswers,
  ...houseStyleAnswers,
  ...workflowAnswers,
  ...planAnswers,
  ...scheduleAnswers,
  ...revisionAnswers,
  ...previewAnswers,
  ...inboxAnswers,
  ...deskAnswers,
  ...viewAnswers,
  ...eventAnswers,
  ...frontAnswers,
  ...textAnswers,
  ...tokenAnswers,
  ...pictureDeskAnswers,
  ...pictureRightsAnswers,
  ...collectionAnswers,
  ...uploadAnswers,
  ...webhookAnswers,
];
