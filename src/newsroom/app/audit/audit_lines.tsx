/** Lines of the audit: when, who, what, with what outcome, from where; what else is known opens below. */
import { Link } from "@tanstack/react-router";
import type { AuditLine } from "../../calls/audit.ts";
import { roleNames } from "../../role_names.ts";
import { browserName } from "../account/browser_name.ts";
import { When } from "../time/when.tsx";
import { actParts, verbWords } from "../words/verbs.ts";
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
    story: "Story",
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
    story: "稿件",
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
  const { verb, call } = actParts(line.act, useWords(verbWords));
  const { story, edition, facts } = line;
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
        {verb}{" "}
        {story === null ? null : edition === null ? (
          `· ${said.story} ${story}`
        ) : (
          <Link className="headline" to="/stories/$story/$edition" params={{ story: String(story), edition }}>
            {said.story} {story}
          </Link>
        )}
        <span className="under">
          <code>{call}</code>
          {Object.keys(facts).length > 0 ? <code> {shownFacts(facts)}</code> : null}
        </span>
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

const shownFacts = (facts: AuditLine["facts"]): string =>
  Object.entries(facts)
    .map(([name, value]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`)
    .join(", ");
