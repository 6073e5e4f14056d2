/** Desks as columns have them: making one, giving it another name, closing it. */
import { TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { closeDesk, openDesk, renameDesk } from "../../calls/plans.ts";
import { everyList, useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    fresh: "New desk",
    name: "Name of the desk",
    make: "Make",
    rename: "Rename",
    close: "Close this desk",
    sure: "Its stories stay, on no desk.",
    cancel: "Not now",
  },
  "zh-Hans": {
    fresh: "新建部门",
    name: "部门名称",
    make: "新建",
    rename: "改名",
    close: "撤销此部门",
    sure: "稿件保留，不再属于任何部门。",
    cancel: "暂不",
  },
});

const touches = [["desks"], ...everyList];

interface NameFormProps {
  readonly act: string;
  readonly name?: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

function NameForm({ act, name: first = "", onName, onClose }: NameFormProps) {
  const said = useWords(words);
  const [name, setName] = useState(first);
  const say = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) onName(name);
  };
  return (
    <form className="keep-view" onSubmit={say} onKeyDown={({ key }) => key === "Escape" && onClose()}>
      <TextInput
        size="xs"
        aria-label={said.name}
        placeholder={said.name}
        maxLength={60}
        autoFocus
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <button type="submit" className="quiet-button">
        {act}
      </button>
    </form>
  );
}

export function NewDesk() {
  const said = useWords(words);
  const [open, setOpen] = useState(false);
  const making = useAct((name: string) => ask(openDesk, { body: { name } }), { touches, done: () => setOpen(false) });
  return open ? (
    <NameForm act={said.make} onName={(name) => making.mutate(name)} onClose={() => setOpen(false)} />
  ) : (
    <button type="button" className="quiet-button" onClick={() => setOpen(true)}>
      + {said.fresh}
    </button>
  );
}

export function DeskActs({ desk, name }: { readonly desk: number; readonly name: string }) {
  const said = useWords(words);
  const [open, setOpen] = useState<"rename" | "close">();
  const done = () => setOpen(undefined);
  const params = { desk };
  const naming = useAct((called: string) => ask(renameDesk, { params, body: { name: called } }), { touches, done });
  const closing = useAct(() => ask(closeDesk, { params }), { touches, done });
  if (open === "rename")
    return <NameForm act={said.rename} name={name} onName={(called) => naming.mutate(called)} onClose={done} />;
  if (open === "close")
    return (
      <p className="small">
        {said.sure}{" "}
        <button type="button" className="quiet-button" onClick={() => closing.mutate()}>
          {said.close}
        </button>
        <button type="button" className="quiet-button" onClick={done}>
          {said.cancel}
        </button>
      </p>
    );
  return (
    <span className="desk-acts">
      <button
        type="button"
        className="quiet-button"
        aria-label={`${said.rename}: ${name}`}
        onClick={() => setOpen("rename")}
      >
        {said.rename}
      </button>
      <button
        type="button"
        className="quiet-button"
        aria-label={`${said.close}: ${name}`}
        onClick={() => setOpen("close")}
      >
        ×
      </button>
    </span>
  );
}
