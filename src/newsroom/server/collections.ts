/** Collections of pictures. */
import { plainReading } from "../../base/reading.ts";
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
import { answer } from "./answer.ts";

export const collectionAnswers = [
  answer(listCollections, async ({ desk }) => ({
    collections: await collections(plainReading(desk.database.sql)),
  })),
  answer(beginCollection, async ({ desk, work, body }) =>
    one(desk, await work((inside) => begin(inside, body.name, body.note))),
  ),
  answer(changeCollection, async ({ desk, work, params, body, note }) => {
    note(params);
    await work((inside) => change(inside, params.collection, body));
    return one(desk, params.collection);
  }),
  answer(dropCollection, async ({ work, params, note }) => {
    note(params);
    await work((inside) => drop(inside, params.collection));
    return {};
  }),
  answer(fillCollection, async ({ desk, work, params, body, note }) => {
    note({ ...params, ...body });
    await work((inside) => fill(inside, params.collection, body.add, body.remove));
    return one(desk, params.collection);
  }),
];

async function one({ database }: Desk, id: number): Promise<Collection> {
  const [found] = await collections(plainReading(database.sql), id);
  if (found === undefined) throw noSuchCollection();
  return found;
}
