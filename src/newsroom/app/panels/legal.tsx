/** The legal flag: raised, the version cannot be published; cleared, it says on whose word. */
import { useState } from "react";
import { clearLegal, flagLegal, type Plan } from "../../calls/plans.ts";
import { everyList, useAct } from "../act.ts";
import { ask } from "../ask.ts";
import { useMay } from "../session.tsx";
import { When } from "../time/when.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import type { Version } from "./moving.ts";
import { ReasonForm } from "./reason_form.tsx";

const words = wordsIn({
  en: {
    raise: "Raise the legal flag",
    raiseWhy: "What must be looked at?",
    clear: "Clear the legal flag",
    clearWhy: "On whose word is it cleared?",
    raised: "Legal flag: not to be published before it is cleared.",
    cleared: "The legal flag was cleared.",
  },
  "zh-Hans": {
    raise: "设置法务标记",
    raiseWhy: "需要审查什么？",
    clear: "解除法务标记",
    clearWhy: "依据谁的意见解除？",
    raised: "法务标记：解除之前不得发布。",
    cleared: "法务标记已解除。",
  },
});

interface LegalFlagProps {
  readonly version: Version;
  readonly legal: Plan["legal"];
  readonly own: boolean;
}

export function LegalFlag({ version, legal, own }: LegalFlagProps) {
  const said = useWords(words);
  const may = useMay("flag legal", own);
  const [open, setOpen] = useState(false);
  const raised = legal?.raised === true;
  const changing = useAct((note: string) => ask(raised ? clearLegal : flagLegal, { params: version, body: { note } }), {
    touches: [["story", version.story, version.edition], ...everyList],
    tells: false,
    done: () => setOpen(false),
  });
  return (
    <div className="embargo" data-stands={raised || undefined}>
      {legal ? (
        <p>
          <strong>{raised ? said.raised : said.cleared}</strong> {legal.note}{" "}
          <span className="quiet small">
            {legal.by.name}, <When at={legal.at} />
          </span>
        </p>
      ) : null}
      {may && !open ? (
        <button type="button" className="quiet-button" onClick={() => setOpen(true)}>
          {raised ? said.clear : said.raise}
        </button>
      ) : null}
      {open ? (
        <ReasonForm
          act={raised ? said.clear : said.raise}
          label={raised ? said.clearWhy : said.raiseWhy}
          needed
          pending={changing.isPending}
          error={changing.error}
          onSay={(note) => changing.mutate(note)}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </div>
  );
}
