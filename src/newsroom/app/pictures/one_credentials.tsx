/** The verdict on a picture's Content Credentials (C2PA), and what they tell, in words. */
import type { WholePicture } from "../../calls/picture_desk.ts";
import { When } from "../time/when.tsx";
import { useWords, wordsIn } from "../words/words.ts";

const words = wordsIn({
  en: {
    title: "Content Credentials",
    none: "The file carries none.",
    verdicts: {
      valid: "Valid: the file is as it was signed, by a signer this paper trusts.",
      "unknown signer": "Whole, but by a signer this paper does not know.",
      invalid: "Broken: the file is not what was signed. Readers are told.",
    },
    signer: "Signed by",
    generator: "Made with",
    did: "What was done",
    from: "Made from",
    problems: "What is wrong",
  },
  "zh-Hans": {
    title: "内容凭证",
    none: "文件没有内容凭证。",
    verdicts: {
      valid: "有效：文件与签名时一致，签名方受本报信任。",
      "unknown signer": "完整，但本报不认识签名方。",
      invalid: "失效：文件与签名内容不符。会告知读者。",
    },
    signer: "签名方",
    generator: "制作工具",
    did: "处理过程",
    from: "素材",
    problems: "问题",
  },
});

export function OneCredentials({ credentials }: Pick<WholePicture, "credentials">) {
  const said = useWords(words);
  return (
    <section aria-labelledby="one-credentials">
      <h2 id="one-credentials">{said.title}</h2>
      {credentials === null ? (
        <p className="empty">{said.none}</p>
      ) : (
        <>
          <p className={credentials.verdict === "invalid" ? "want" : undefined}>{said.verdicts[credentials.verdict]}</p>
          <dl className="one-facts">
            {credentials.signer === "" ? null : (
              <>
                <dt>{said.signer}</dt>
                <dd>
                  {credentials.signer} {credentials.signedAt ? <When at={credentials.signedAt} /> : null}
                </dd>
              </>
            )}
            {credentials.generator === "" ? null : (
              <>
                <dt>{said.generator}</dt>
                <dd>{credentials.generator}</dd>
              </>
            )}
            <Listed
              word={said.did}
              all={credentials.actions.map(({ action, by }) => (by ? `${action} (${by})` : action))}
            />
            <Listed word={said.from} all={credentials.ingredients.map(({ title }) => title)} />
            <Listed word={said.problems} all={credentials.problems} />
          </dl>
        </>
      )}
    </section>
  );
}

const Listed = ({ word, all }: { readonly word: string; readonly all: readonly string[] }) =>
  all.length === 0 ? null : (
    <>
      <dt>{word}</dt>
      <dd>{[...new Set(all)].join(", ")}</dd>
    </>
  );
