/** Collections of pictures. */
import { plainReading } from "../../base/reading.ts";
import type { Work } from "../../base/work.ts";
import {
  beginCollection as begin,
  changeCollection as change,
  collections,
  dropCollection as drop,
  fillCollection as fill,
  noSuchCollection,
} from "../../news/collections.ts";
import {
  beginCollection,
  type Collection,
  changeCollection,
  dropCollection,
  fillCollection,
  listCollections,
} from "../calls/collections.ts";
import type { Desk } from "../desk.ts";
import { tellScreens } from "../ear.ts";
import { answer } from "./answer.ts";

export const collectionAnswers = [
  answer(listCollections, async ({ desk }) => ({
    collections: await collections(plainReading(desk.database.sql)),
  })),
  answer(beginCollection, async ({ desk, work, body }) =>
    one(desk, await work((inside) => told(inside, begin(inside, body.name, body.note)))),
  ),
  answer(changeCollection, async ({ desk, work, params, body, note }) => {
    note(params);
    await work((inside) => told(inside, change(inside, params.collection, body)));
    return one(desk, params.collection);
  }),
  answer(dropCollection, async ({ work, params, note }) => {
    note(params);
    await work((inside) => told(inside, drop(inside, params.collection)));
    return {};
  }),
  answer(fillCollection, async ({ desk, work, params, body, note }) => {
    note({ ...params, ...body });
    await work((inside) => told(inside, fill(inside, params.collection, body.add, body.remove)));
    return one(desk, params.collection);
  }),
];

/** A collection shows on no page, so the journal says nothing of it; open screens hear of it when it commits. */
async function told<T>(inside: Work, changing: Promise<T>): Promise<T> {
  const changed = await changing;
  await tellScreens(inside.sql, ["pictures"]);
  return changed;
}

async function one({ database }: Desk, id: number): Promise<Collection> {
  const [found] = await collections(plainReading(database.sql), id);
  if (found === undefined) throw noSuchCollection();
  return found;
}
