/** The link of an invitation: who comes gives a name and a password. */
import { Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { join, seeInvite } from "../../calls/session.ts";
import { roleNames } from "../../role_names.ts";
import { ask } from "../ask.ts";
import { DoorFrame } from "../entrance/door_frame.tsx";
import { NewcomerForm } from "../entrance/newcomer_form.tsx";
import { RefusedLine } from "../parts/refused_line.tsx";
import { useLocale, useWords, wordsIn } from "../words/words.ts";

const titles = { en: "Come and work here", "zh-Hans": "加入编辑部" };

const words = wordsIn({
  en: { invited: (by: string, role: string) => `${by} invites you. Your role: ${role}.` },
  "zh-Hans": { invited: (by: string, role: string) => `${by} 邀请您加入，角色：${role}。` },
});

export function JoinScreen() {
  const { token } = useSearch({ from: "/join" });
  const { data, error } = useQuery({
    queryKey: ["invite", token],
    queryFn: () => ask(seeInvite, { query: { token } }),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <DoorFrame title={titles} given={data?.locale}>
      {data ? <Invited {...data} token={token} /> : error ? <RefusedLine error={error} /> : <Loader size="sm" />}
    </DoorFrame>
  );
}

function Invited({
  by,
  role,
  email,
  token,
}: {
  readonly by: string;
  readonly role: keyof (typeof roleNames)["en"];
  readonly email: string;
  readonly token: string;
}) {
  const said = useWords(words);
  const locale = useLocale();
  return (
    <>
      <p className="quiet">{said.invited(by, roleNames[locale][role])}</p>
      <NewcomerForm
        email={email}
        enter={({ name, password, locale }) => ask(join, { body: { token, name, password, locale } })}
      />
    </>
  );
}
