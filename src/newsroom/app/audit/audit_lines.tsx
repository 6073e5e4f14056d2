/** Lines of the audit: when, who, what, with what outcome, from where; what else is known opens below. */
import { Link } from "@tanstack/react-router";
import { auditPieces } from "../../audit_sentence.ts";
import type { AuditLine } from "../../calls/audit.ts";
import type { Locale } from "../../calls/session.ts";
import { roleNames } from "../../role_names.ts";
import { browserName } from "../account/browser_name.ts";
import { When } from "../time/when.tsx";
import { useLocale, useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    lines: "Lines of the audit",
    at: "When",
    who: "Who",
    act: "What",
    outcome: "Outcome",
    from: "From where",
    nobody: "Not signed in",
    facts: "As recorded",
    outcomes: { done: "done", refused: "refused", failed: "failed" },
  },
  "zh-Hans": {
    lines: "审计记录",
    at: "时间",
    who: "人员",
    act: "操作",
    outcome: "结果",
    from: "来源",
    nobody: "未登录",
    facts: "原始记录",
    outcomes: { done: "完成", refused: "拒绝", failed: "失败" },
  },
});

export function AuditLines({ lines }: { readonly lines: readonly AuditLine[] }) {
  const said = useWords(words);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by key
    <section className="table-scroll" tabIndex={0} aria-label={said.lines}>
      <table className="audit">
        <thead>
          <tr>
            {(["at", "who", "act", "outcome", "from"] as const).map((each) => (
              <th key={each} scope="col">
                {said[each]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({ line }: { readonly line: AuditLine }) {
  const said = useWords(words);
  const locale = useLocale();
  return (
    <tr>
      <td>
        <When at={line.at} />
      </td>
      <td>
        {line.name || <span className="quiet">{said.nobody}</span>}
        {line.role in roleNames.en ? (
          <span className="under">{roleNames[locale][line.role as keyof (typeof roleNames)["en"]]}</span>
        ) : null}
      </td>
      <td>
        <Sentence line={line} locale={locale} />
        <details className="under">
          <summary>{said.facts}</summary>
          <code>
            {line.id} · {line.at} · {line.act} {shownFacts(line.facts)}
          </code>
        </details>
      </td>
      <td className="outcome" data-outcome={line.outcome}>
        {said.outcomes[line.outcome]}
      </td>
      <td>
        {line.address}
        <span className="under" title={line.browser}>
          {browserName(line.browser)}
        </span>
      </td>
    </tr>
  );
}

function Sentence({ line, locale }: { readonly line: AuditLine; readonly locale: Locale }) {
  const { story, edition } = line;
  return auditPieces(line, locale).map(({ text, story: ofStory }) =>
    ofStory && story !== null && edition !== null ? (
      <Link key={text} className="headline" to="/stories/$story/$edition" params={{ story: String(story), edition }}>
        {text}
      </Link>
    ) : (
      text
    ),
  );
}

const shownFacts = (facts: AuditLine["facts"]): string =>
  Object.entries(facts)
    .map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join(", ");
