/** The paper of this house, as the newsroom needs it. */
import { Refusal } from "../../base/errors.ts";
import { plainReading } from "../../base/reading.ts";
import type { Publication } from "../../news/publication.ts";
import { publicationHere } from "../../news/publications.ts";
import type { Desk } from "../desk.ts";

/** The paper; refused while it is not founded. */
export async function paperOf(desk: Desk): Promise<Publication> {
  const publication = await publicationHere(plainReading(desk.database.sql));
  if (publication !== undefined) return publication;
  throw new Refusal(
    "not-founded",
    409,
    "This house has no paper yet. Found one where the server runs: bin/broadsheet init.",
  );
}
