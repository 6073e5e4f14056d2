/** The sentence of what was refused, beside what asked for it. */
import { sentenceFor } from "../words/refusals.ts";
import { useLocale } from "../words/words.ts";

export function RefusedLine({ error }: { readonly error: Error | null | undefined }) {
  const locale = useLocale();
  return (
    <p className="refused" role="alert">
      {error ? sentenceFor(error, locale) : null}
    </p>
  );
}
