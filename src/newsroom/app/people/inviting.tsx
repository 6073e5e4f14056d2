/** Inviting somebody: their address, role and language; then what became of the mail, and the link for when it got lost. */
import { Alert, Button, CopyButton, Group, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { invitePerson } from "../../calls/people.ts";
import { type Locale, locales } from "../../calls/session.ts";
import { type Role, roles } from "../../permission.ts";
import { roleNames } from "../../role_names.ts";
import { useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { RefusedLine } from "../parts/refused_line.tsx";
import { useLocale, useWords, wordsIn } from "../words/words.ts";
import { peopleKey } from "./people_query.ts";

const words = wordsIn({
  en: {
    title: "Invite somebody",
    email: "E-mail",
    role: "Role",
    language: "Language",
    invite: "Invite",
    sent: (email: string) => `The invitation went to ${email}. It is good for seven days.`,
    kept: "No mail server is set, so the mail was kept in a file:",
    failed: "The mail was not sent; hand the link on yourself.",
    link: "Link of the invitation",
    copy: "Copy the link",
    copied: "Copied",
  },
  "zh-Hans": {
    title: "邀请成员",
    email: "电子邮箱",
    role: "角色",
    language: "语言",
    invite: "邀请",
    sent: (email: string) => `邀请已发给 ${email}，七天内有效。`,
    kept: "没有设置邮件服务器，邮件存成了文件：",
    failed: "邮件没有发出，请自行转交链接。",
    link: "邀请链接",
    copy: "复制链接",
    copied: "已复制",
  },
});

const localeNames = { en: "English", "zh-Hans": "简体中文" } as const;

export function Inviting() {
  const said = useWords(words);
  const locale = useLocale();
  const [given, setGiven] = useState<{ email: string; role: Role; locale: Locale }>({
    email: "",
    role: "reporter",
    locale,
  });
  const inviting = useAct(() => ask(invitePerson, { body: given }), { touches: [peopleKey], tells: false });
  return (
    <section aria-labelledby="invite-title">
      <h2 id="invite-title" className="part-title">
        {said.title}
      </h2>
      <form
        className="invite"
        onSubmit={(event) => {
          event.preventDefault();
          inviting.mutate();
        }}
      >
        <TextInput
          size="sm"
          label={said.email}
          type="email"
          required
          autoComplete="off"
          value={given.email}
          onChange={({ currentTarget }) => setGiven({ ...given, email: currentTarget.value })}
        />
        <NativeSelect
          size="sm"
          label={said.role}
          data={roles.map((role) => ({ value: role, label: roleNames[locale][role] }))}
          value={given.role}
          onChange={({ currentTarget }) => setGiven({ ...given, role: currentTarget.value as Role })}
        />
        <NativeSelect
          size="sm"
          label={said.language}
          data={locales.map((each) => ({ value: each, label: localeNames[each] }))}
          value={given.locale}
          onChange={({ currentTarget }) => setGiven({ ...given, locale: currentTarget.value as Locale })}
        />
        <Button size="sm" type="submit" loading={inviting.isPending}>
          {said.invite}
        </Button>
      </form>
      <RefusedLine error={inviting.error} />
      {inviting.data ? <Invited {...inviting.data} email={given.email} /> : null}
    </section>
  );
}

function Invited({
  link,
  mail,
  about,
  email,
}: {
  readonly link: string;
  readonly mail: "sent" | "kept" | "failed";
  readonly about: string;
  readonly email: string;
}) {
  const said = useWords(words);
  return (
    <Alert color={mail === "failed" ? "seal" : "gray"} variant="outline" mt="sm" role="status">
      {mail === "sent" ? said.sent(email) : mail === "kept" ? said.kept : said.failed}{" "}
      {mail === "sent" ? null : <code className="key">{about}</code>}
      <Group gap="xs" mt="xs" wrap="nowrap">
        <TextInput
          size="xs"
          readOnly
          aria-label={said.link}
          value={link}
          flex={1}
          onFocus={({ target }) => target.select()}
        />
        <CopyButton value={link}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy}>
              {copied ? said.copied : said.copy}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Alert>
  );
}
