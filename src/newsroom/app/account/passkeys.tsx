/** One's passkeys: which there are, another, one less. */
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { beginPasskey, keepPasskey, type OwnAccount, removePasskey } from "../../calls/account.ts";
import { useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { knowsPasskeys, makePasskey } from "../entrance/ceremony.ts";
import { Twice } from "../parts/twice.tsx";
import { When } from "../time/when.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { accountKey } from "./account_query.ts";
import { browserName } from "./browser_name.ts";
import { WithPassword } from "./with_password.tsx";

const words = wordsIn({
  en: {
    title: "Passkeys",
    about: "A passkey lets you in with the lock of your device, without a password or a code.",
    none: "You have none yet.",
    add: "Add a passkey",
    name: "Name of the passkey",
    unable: "This browser cannot make passkeys here.",
    remove: "Remove",
    really: (name: string) => `Remove ${name}?`,
    added: "added",
    synced: "on several devices",
  },
  "zh-Hans": {
    title: "通行密钥",
    about: "通行密钥用设备的锁屏方式登录，无需密码或验证码。",
    none: "还没有。",
    add: "添加通行密钥",
    name: "通行密钥的名称",
    unable: "这个浏览器无法在此创建通行密钥。",
    remove: "移除",
    really: (name: string) => `移除 ${name}？`,
    added: "添加于",
    synced: "多设备同步",
  },
});

export function Passkeys({ account }: { readonly account: OwnAccount }) {
  const said = useWords(words);
  const removing = useAct((passkey: string) => ask(removePasskey, { params: { passkey } }), { touches: [accountKey] });
  return (
    <section className="sheet-part" aria-labelledby="passkeys-title">
      <h2 id="passkeys-title">{said.title}</h2>
      <p className="quiet">
        {said.about} {account.passkeys.length === 0 ? said.none : ""}
      </p>
      <ul className="lines">
        {account.passkeys.map(({ id, name, addedAt, synced }) => (
          <li key={id}>
            <span>
              {name}{" "}
              <span className="quiet">
                {addedAt ? (
                  <>
                    {said.added} <When at={addedAt} />
                  </>
                ) : null}
                {synced ? ` · ${said.synced}` : ""}
              </span>
            </span>
            <Twice
              word={said.remove}
              label={`${said.remove}: ${name}`}
              question={said.really(name)}
              run={() => removing.mutate(id)}
            />
          </li>
        ))}
      </ul>
      {knowsPasskeys() ? <Adding /> : <p className="quiet">{said.unable}</p>}
    </section>
  );
}

function Adding() {
  const said = useWords(words);
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(() => browserName(navigator.userAgent));
  const adding = useAct(
    async (password: string) => {
      const { options } = await ask(beginPasskey, { body: { password } });
      return ask(keepPasskey, { body: { name, response: await makePasskey(options) } });
    },
    { touches: [accountKey], tells: false, done: () => setOpen(false) },
  );
  if (!open)
    return (
      <Button size="xs" variant="default" onClick={() => setOpen(true)}>
        {said.add}
      </Button>
    );
  return (
    <div className="small-form">
      <TextInput
        size="sm"
        label={said.name}
        required
        maxLength={60}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <WithPassword
        word={said.add}
        run={(password) => adding.mutate(password)}
        pending={adding.isPending}
        error={adding.error}
        cancel={() => setOpen(false)}
      />
    </div>
  );
}
