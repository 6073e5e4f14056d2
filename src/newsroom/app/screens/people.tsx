/** Who works here: inviting, roles, leaving. For owners. */
import { Center, Loader } from "@mantine/core";
import { type People, takeBackInvite } from "../../calls/people.ts";
import { roleNames } from "../../role_names.ts";
import { useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { useTitle } from "../frame/title.ts";
import { Failed } from "../parts/failed.tsx";
import { Twice } from "../parts/twice.tsx";
import { Inviting } from "../people/inviting.tsx";
import { peopleKey, usePeople } from "../people/people_query.ts";
import { PersonLine } from "../people/person_line.tsx";
import { When } from "../time/when.tsx";
import { useLocale, useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    title: "People",
    here: "Who works here",
    person: "Person",
    role: "Role",
    ways: "Signs in with",
    seen: "Last seen",
    acts: "Acts",
    invited: "Invited",
    until: "good until",
    by: "by",
    takeBack: "Take back",
    really: (email: string) => `Take the invitation of ${email} back?`,
    left: "Who left",
  },
  "zh-Hans": {
    title: "成员",
    here: "在职",
    person: "成员",
    role: "角色",
    ways: "登录方式",
    seen: "最近在线",
    acts: "操作",
    invited: "已邀请",
    until: "有效期至",
    by: "邀请人",
    takeBack: "撤回",
    really: (email: string) => `撤回对 ${email} 的邀请？`,
    left: "已离职",
  },
});

export function PeopleScreen() {
  const said = useWords(words);
  const { data, error, refetch } = usePeople();
  useTitle(said.title);
  return (
    <div className="screen">
      <h1 className="screen-title">{said.title}</h1>
      {data ? (
        <>
          <Inviting />
          <Here people={data.people} />
          <Invites invites={data.invites} />
          <Left people={data.people} />
        </>
      ) : error ? (
        <Failed error={error} again={() => void refetch()} />
      ) : (
        <Center p="xl">
          <Loader size="sm" />
        </Center>
      )}
    </div>
  );
}

function Here({ people }: Pick<People, "people">) {
  const said = useWords(words);
  return (
    <>
      <h2 className="part-title">{said.here}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by key */}
      <section className="table-scroll" tabIndex={0} aria-label={said.here}>
        <table className="people">
          <thead>
            <tr>
              <th scope="col">{said.person}</th>
              <th scope="col">{said.role}</th>
              <th scope="col">{said.ways}</th>
              <th scope="col">{said.seen}</th>
              <th scope="col">
                <span className="unseen">{said.acts}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {people
              .filter(({ leftAt }) => leftAt === undefined)
              .map((person) => (
                <PersonLine key={person.id} person={person} />
              ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function Invites({ invites }: Pick<People, "invites">) {
  const said = useWords(words);
  const locale = useLocale();
  const takingBack = useAct((invite: string) => ask(takeBackInvite, { params: { invite } }), { touches: [peopleKey] });
  if (invites.length === 0) return null;
  return (
    <section aria-labelledby="invited-title">
      <h2 id="invited-title" className="part-title">
        {said.invited}
      </h2>
      <ul className="lines">
        {invites.map(({ id, email, role, by, expiresAt }) => (
          <li key={id}>
            <span>
              {email}{" "}
              <span className="quiet">
                {roleNames[locale][role]} · {said.by} {by} · {said.until} <When at={expiresAt} />
              </span>
            </span>
            <Twice
              word={said.takeBack}
              label={`${said.takeBack}: ${email}`}
              question={said.really(email)}
              run={() => takingBack.mutate(id)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Left({ people }: Pick<People, "people">) {
  const said = useWords(words);
  const left = people.filter(({ leftAt }) => leftAt !== undefined);
  if (left.length === 0) return null;
  return (
    <section aria-labelledby="left-title">
      <h2 id="left-title" className="part-title">
        {said.left}
      </h2>
      <ul className="lines">
        {left.map(({ id, name, email, leftAt }) => (
          <li key={id}>
            <span>
              {name} <span className="quiet">{email}</span>
            </span>
            <span className="quiet">
              <When at={leftAt!} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
