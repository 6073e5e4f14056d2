/** A small form in its place that asks for one thing in words, perhaps with a time, before something is done. */
import { Button, Group, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { RefusedLine } from "../parts/refused_line.tsx";
import { MomentField } from "../time/moment_field.tsx";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({ en: { not: "Not now" }, "zh-Hans": { not: "暂不" } });

export interface ReasonFormProps {
  /** What the button says. */
  readonly act: string;
  /** What is asked for. */
  readonly label: string;
  readonly needed: boolean;
  /** Name of the field of time, where one is asked for too. */
  readonly when?: string;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onSay: (reason: string, at: Date | undefined) => void;
  readonly onClose: () => void;
}

export function ReasonForm({ act, label, needed, when, pending, error, onSay, onClose }: ReasonFormProps) {
  const said = useWords(words);
  const [reason, setReason] = useState("");
  const [at, setAt] = useState<Date>();
  const say = (event: FormEvent) => {
    event.preventDefault();
    onSay(reason, at);
  };
  return (
    <form className="move-form" aria-label={act} onSubmit={say} onKeyDown={({ key }) => key === "Escape" && onClose()}>
      {when ? <MomentField label={when} value={at} onChange={setAt} /> : null}
      <Textarea
        label={label}
        required={needed}
        size="xs"
        autosize
        minRows={1}
        maxLength={2000}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Group gap="xs" mt="xs">
        <Button
          type="submit"
          size="xs"
          loading={pending}
          disabled={(needed && reason.trim() === "") || (when !== undefined && at === undefined)}
        >
          {act}
        </Button>
        <Button size="xs" variant="subtle" color="gray" onClick={onClose}>
          {said.not}
        </Button>
      </Group>
      <RefusedLine error={error} />
    </form>
  );
}
