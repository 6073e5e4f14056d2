/** A field for a date and time, meant in the paper's zone, which stands beside it. */
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useTimes } from "./use_times.ts";
import { atClock, clockSeconds, clockTime } from "./zone.ts";

export interface MomentFieldProps {
  readonly label: string;
  readonly value: Date | undefined;
  readonly onChange: (at: Date | undefined) => void;
  readonly description?: string;
  readonly error?: string | undefined;
  readonly hideLabel?: boolean;
  /** Asks for seconds as well. */
  readonly toTheSecond?: boolean;
  /** The person went on to something else. */
  readonly onLeave?: () => void;
}

export function MomentField({
  label,
  value,
  onChange,
  description,
  error,
  hideLabel = false,
  toTheSecond = false,
  onLeave,
}: MomentFieldProps) {
  const { zone } = useTimes();
  // What is half written is no moment yet, and must not be taken away from who writes it.
  const [written, setWritten] = useState<string>();
  const shown =
    written ?? (value === undefined ? "" : toTheSecond ? clockSeconds(value, zone) : clockTime(value, zone));
  return (
    <TextInput
      type="datetime-local"
      size="xs"
      {...(toTheSecond ? { step: 1 } : {})}
      {...(hideLabel ? { "aria-label": `${label} (${zone})` } : { label, description: description ?? zone })}
      error={error}
      value={shown}
      {...(onLeave ? { onBlur: onLeave } : {})}
      onChange={({ currentTarget }) => {
        const at = atClock(currentTarget.value, zone);
        setWritten(at === undefined ? currentTarget.value : undefined);
        onChange(at);
      }}
    />
  );
}
