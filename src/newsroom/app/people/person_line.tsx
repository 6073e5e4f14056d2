/** One who works here: name, role, how they sign in, when they were seen, and what an owner may do about them. */
import { changeRole, clearSecondFactor, letLeave, type People, signOutPerson } from "../../calls/people.ts";
import { type Role, roles } from "../../permission.ts";
import { roleNames } from "../../role_names.ts";
import { useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { Choice } from "../parts/choice.tsx";
import { Twice } from "../parts/twice.tsx";
import { sessionKey, useSession } from "../session.tsx";
import { When } from "../time/when.tsx";
import { useLocale, useWords, wordsIn } from "../words/words.ts";
import { peopleKey } from "./people_query.ts";

const words = wordsIn({
  en: {
    you: "you",
    role: (name: string) => `Role of ${name}`,
    password: "password",
    app: "app",
    passkeys: (count: number) => (count === 1 ? "1 passkey" : `${count} passkeys`),
    out: "signed out",
    signOut: "Sign out",
    reallyOut: (name: string) => `Sign ${name} out everywhere?`,
    clear: "Remove app",
    reallyClear: (name: string) => `Let ${name} in without the app?`,
    leave: "Let leave",
    reallyLeave: (name: string) => `Let ${name} leave?`,
  },
  "zh-Hans": {
    you: "您",
    role: (name: string) => `${name} 的角色`,
    password: "密码",
    app: "验证器",
    passkeys: (count: number) => `${count} 个通行密钥`,
    out: "未登录",
    signOut: "退出登录",
    reallyOut: (name: string) => `让 ${name} 在所有设备退出？`,
    clear: "移除验证器",
    reallyClear: (name: string) => `让 ${name} 不用验证器登录？`,
    leave: "离职",
    reallyLeave: (name: string) => `确认 ${name} 离职？`,
  },
});

export function PersonLine({ person }: { readonly person: People["people"][number] }) {
  const said = useWords(words);
  const locale = useLocale();
  const { member } = useSession();
  const { id, name, email, role, seenAt, secondFactor, passkeys } = person;
  const touches = [peopleKey, sessionKey];
  const params = { person: id };
  const givingRole = useAct((next: Role) => ask(changeRole, { params, body: { role: next } }), { touches });
  const acts = {
    signOut: useAct(() => ask(signOutPerson, { params }), { touches }),
    clear: useAct(() => ask(clearSecondFactor, { params }), { touches }),
    leave: useAct(() => ask(letLeave, { params }), { touches }),
  };
  const questions = { signOut: said.reallyOut, clear: said.reallyClear, leave: said.reallyLeave };
  const offered = [seenAt ? ["signOut"] : [], secondFactor ? ["clear"] : [], ["leave"]].flat() as (keyof typeof acts)[];
  return (
    <tr>
      <th scope="row">
        {name} {id === member.id ? <span className="quiet">({said.you})</span> : null}
        <span className="under">{email}</span>
      </th>
      <td>
        <Choice
          label={said.role(name)}
          value={role}
          options={roles.map((each) => ({ value: each, label: roleNames[locale][each] }))}
          onChange={(next) => givingRole.mutate(next as Role)}
        />
      </td>
      <td>
        {[said.password, ...(secondFactor ? [said.app] : []), ...(passkeys ? [said.passkeys(passkeys)] : [])].join(
          " · ",
        )}
      </td>
      <td>{seenAt ? <When at={seenAt} /> : <span className="quiet">{said.out}</span>}</td>
      <td className="acts">
        {offered.map((each) => (
          <Twice
            key={each}
            word={said[each]}
            label={`${said[each]}: ${name}`}
            question={questions[each](name)}
            run={() => acts[each].mutate()}
          />
        ))}
      </td>
    </tr>
  );
}
