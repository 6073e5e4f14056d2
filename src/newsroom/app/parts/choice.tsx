/** A small choice out of a list, with its name heard but not shown. */
import { NativeSelect } from "@mantine/core";

export interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
  readonly shownLabel?: boolean;
}

export function Choice({ label, value, options, onChange, shownLabel = false }: ChoiceProps) {
  return (
    <NativeSelect
      size="xs"
      className="choice"
      {...(shownLabel ? { label } : { "aria-label": label })}
      data={[...options]}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
