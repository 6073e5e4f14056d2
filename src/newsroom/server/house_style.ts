/** The house style: words to avoid, words that spelling knows. */
import { dropStyleWord, forgetWord, keepStyleWord, knowWord, readHouseStyle } from "../calls/house_style.ts";
import * as style from "../house_style.ts";
import { answer } from "./answer.ts";

export const houseStyleAnswers = [
  answer(readHouseStyle, ({ desk, params }) => style.houseStyle(desk.database.sql, params.edition)),
  answer(keepStyleWord, async ({ work, params, body, note }) => {
    note({ word: body.word });
    await work((inside) => style.keepStyleWord(inside, params.edition, body));
    return {};
  }),
  answer(dropStyleWord, async ({ work, params, note }) => {
    note({ id: params.id });
    await work((inside) => style.dropStyleWord(inside, params.edition, params.id));
    return {};
  }),
  answer(knowWord, async ({ work, params, body, note }) => {
    note({ word: body.word });
    await work((inside) => style.knowWord(inside, params.edition, body.word));
    return {};
  }),
  answer(forgetWord, async ({ work, params, note }) => {
    note({ word: params.word });
    await work((inside) => style.forgetWord(inside, params.edition, params.word));
    return {};
  }),
];
