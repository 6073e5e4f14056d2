/** A figure: what was measured, beside its reference of the same run and its budget. Pure. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The same measured on the reference, in the same run, in the same unit. */
  readonly reference?: { readonly name: string; readonly value: number } | undefined;
  readonly budget: string;
  /** Does it keep its budget? Undefined where the budget is a ratio and the reference is not here. */
  readonly kept: boolean | undefined;
}

/** The value below which `share` (0–1) of the sorted-or-not values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The middle value. */
export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** The figures as a Markdown table. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, value, unit, reference, budget, kept }) => {
    const ratio =
      reference === undefined
        ? ""
        : `${round(value / reference.value)} × ${reference.name} (${round(reference.value)})`;
    return `| ${what} | ${round(value)} ${unit} | ${ratio} | ${budget} | ${kept === undefined ? "–" : kept ? "kept" : "**not kept**"} |`;
  });
  return ["| what | measured | beside | budget | |", "|---|---|---|---|---|", ...rows].join("\n");
}

const round = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString("en") : value >= 10 ? value.toFixed(1) : value.toFixed(2);
