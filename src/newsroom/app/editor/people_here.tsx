/** Who is in the room: their initials in their colours. */
import { useWords, wordsIn } from "../words/words.ts";
import { initialsOf } from "./colors.ts";
import type { Room } from "./room.ts";
import { useRoomState } from "./use_room.ts";

const words = wordsIn({
  en: { here: "Who is here", you: (name: string) => `${name} (you)` },
  "zh-Hans": { here: "在场人员", you: (name: string) => `${name}（您）` },
});

export function PeopleHere({ room }: { readonly room: Room }) {
  const said = useWords(words);
  const people = useRoomState(room, (state) => state.people);
  return (
    <ul className="people-here" aria-label={said.here}>
      {people.map(({ id, name, color, self }) => (
        <li key={id} title={self ? said.you(name) : name} style={{ background: color }}>
          <span aria-hidden="true">{initialsOf(name)}</span>
          <span className="unseen">{self ? said.you(name) : name}</span>
        </li>
      ))}
    </ul>
  );
}
