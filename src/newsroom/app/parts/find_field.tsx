/** A field to find by: what is shown follows what is typed a moment later, not letter by letter. */
import { TextInput } from "@mantine/core";
import { type Ref, useEffect, useState } from "react";

const typingMs = 250;

export interface FindFieldProps {
  readonly value: string;
  readonly label: string;
  readonly onChange: (find: string) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
}

export function FindField({ value, label, onChange, inputRef }: FindFieldProps) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed === value) return;
    const timer = setTimeout(() => onChange(typed), typingMs);
    return () => clearTimeout(timer);
  });
  return (
    <TextInput
      {...(inputRef ? { ref: inputRef } : {})}
      type="search"
      size="xs"
      className="find"
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onKeyDown={({ key, currentTarget }) => key === "Escape" && currentTarget.blur()}
    />
  );
}
