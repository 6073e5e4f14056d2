/** Fields of a picture's sheet: text, lists, amounts and moments, with what somebody else wrote there meanwhile. */
import { Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { MomentField } from "../time/moment_field.tsx";
import { useTimes } from "../time/use_times.ts";
import { useWords, wordsIn } from "../words/words.ts";
import type { FieldName } from "./one_flat.ts";
import type { SheetInHand } from "./one_sheet.ts";

const words = wordsIn({
  en: {
    theirs: "Somebody else wrote here meanwhile:",
    nothing: "nothing",
    mine: "Keep mine",
    take: "Take theirs",
  },
  "zh-Hans": { theirs: "在此期间有人写了：", nothing: "（空）", mine: "保留我的", take: "采用对方的" },
});

interface FieldProps {
  readonly sheet: SheetInHand;
  readonly name: FieldName;
  readonly label: string;
}

/** Stands under a field that two wrote in. */
export function Theirs({ sheet, name }: Pick<FieldProps, "sheet" | "name">) {
  const said = useWords(words);
  const times = useTimes();
  const theirs = sheet.theirs(name);
  if (theirs === undefined) return null;
  const { value } = theirs;
  const isMoment = name === "rightsEndAt" || name === "takenAt";
  const shown =
    isMoment && value ? times.whole(String(value)) : Array.isArray(value) ? value.join(", ") : String(value ?? "");
  return (
    <div className="picture-theirs" role="alert">
      <p>
        {said.theirs} <q>{shown || said.nothing}</q>
      </p>
      <button type="button" className="quiet-button" onClick={() => sheet.settle(name, "mine")}>
        {said.mine}
      </button>
      <button type="button" className="quiet-button" onClick={() => sheet.settle(name, "theirs")}>
        {said.take}
      </button>
    </div>
  );
}

/** A text, of one line or, with `long`, of several. */
export function TextField({
  sheet,
  name,
  label,
  long = false,
  lang,
  max = 500,
  description,
}: FieldProps & { long?: boolean; lang?: string; max?: number; description?: string }) {
  const same = {
    size: "xs" as const,
    label,
    maxLength: max,
    readOnly: !sheet.editable,
    value: String(sheet.valueOf(name) ?? ""),
    onBlur: sheet.keep,
    ...(description === undefined ? {} : { description }),
    ...(lang === undefined ? {} : { lang }),
  };
  const write = (value: string) => sheet.write({ [name]: value });
  return (
    <div className="picture-field">
      {long ? (
        <Textarea {...same} autosize minRows={2} onChange={({ currentTarget }) => write(currentTarget.value)} />
      ) : (
        <TextInput {...same} onChange={({ currentTarget }) => write(currentTarget.value)} />
      )}
      <Theirs sheet={sheet} name={name} />
    </div>
  );
}

interface ReadFieldProps extends FieldProps {
  readonly show: (value: unknown) => string;
  /** Undefined for what is not yet anything. */
  readonly read: (typed: string) => unknown;
  readonly wrong?: string;
  readonly description?: string;
}

/** A field typed as text and kept as something else; what is half typed stays as it is typed. */
export function ReadField({ sheet, name, label, show, read, wrong, description }: ReadFieldProps) {
  const [typed, setTyped] = useState<string>();
  const bad = typed !== undefined && read(typed) === undefined;
  return (
    <div className="picture-field">
      <TextInput
        size="xs"
        label={label}
        {...(description === undefined ? {} : { description })}
        readOnly={!sheet.editable}
        error={bad ? wrong : undefined}
        value={typed ?? show(sheet.valueOf(name))}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          const meant = read(value);
          if (meant !== undefined) sheet.write({ [name]: meant });
        }}
        onBlur={() => {
          if (!bad) setTyped(undefined);
          sheet.keep();
        }}
      />
      <Theirs sheet={sheet} name={name} />
    </div>
  );
}

/** Names with commas between, Chinese ones too. */
export function ListField(props: FieldProps & { description?: string }) {
  return (
    <ReadField
      {...props}
      show={(value) => (value as readonly string[]).join(", ")}
      read={(typed) => [
        ...new Set(
          typed
            .split(/[,，、]/)
            .map((each) => each.trim())
            .filter(Boolean),
        ),
      ]}
    />
  );
}

/** A moment in the paper's zone, or none. */
export function TimeField({ sheet, name, label }: FieldProps) {
  const value = sheet.valueOf(name) as string | null;
  return (
    <div className="picture-field">
      <fieldset className="picture-time" disabled={!sheet.editable}>
        <MomentField
          label={label}
          value={value === null ? undefined : new Date(value)}
          onChange={(at) => sheet.write({ [name]: at?.toISOString() ?? null })}
          onLeave={sheet.keep}
        />
      </fieldset>
      <Theirs sheet={sheet} name={name} />
    </div>
  );
}
