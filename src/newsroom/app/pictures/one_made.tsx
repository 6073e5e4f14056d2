/** How a picture was made: what its Content Credentials are worth, told in words, and whether a machine made it. */
import { syntheticOf } from "../../../news/picture.ts";
import type { WholePicture } from "../../calls/picture_desk.ts";
import { Choice } from "../parts/choice.tsx";
import { When } from "../time/when.tsx";
import { useWords, wordsIn } from "../words/words.ts";
import { Theirs } from "./one_fields.tsx";
import type { SheetInHand } from "./one_sheet.ts";

const words = wordsIn({
  en: {
    title: "How it was made",
    valid: (signer: string) =>
      `Content Credentials: valid. ${signer} sealed this file, and it has not been changed since.`,
    unknown: (signer: string) =>
      `Content Credentials: the seal is whole, but the paper does not know who signed it${signer ? ` (${signer})` : ""}.`,
    invalid: "Content Credentials: not valid. The file was changed after it was sealed, or the seal is broken.",
    none: "The file carries no Content Credentials.",
    signed: "Sealed",
    generator: (name: string) => `With ${name}`,
    kind: "Made by a machine",
    no: "Not as far as is known",
    compositeSynthetic: "In part",
    trainedAlgorithmicMedia: "Wholly",
    other: "Stated as",
    sealed: "As its Content Credentials say.",
    differs: "Set by hand; its Content Credentials say otherwise.",
    file: "As the metadata of the file say.",
    hand: "As the metadata of the file or the desk say.",
    partly: "Readers are told that it was made in part by a machine.",
    wholly: "Readers are told that a machine made it.",
    problems: "What is wrong with the seal",
    actions: "What was done to it",
  },
  "zh-Hans": {
    title: "如何制作",
    valid: (signer: string) => `内容凭证：有效。由 ${signer} 签署，此后未被改动。`,
    unknown: (signer: string) => `内容凭证：签署完好，但本报不认识签署者${signer ? `（${signer}）` : ""}。`,
    invalid: "内容凭证：无效。文件在签署后被改动，或签署已损坏。",
    none: "文件不带内容凭证。",
    signed: "签署于",
    generator: (name: string) => `使用 ${name}`,
    kind: "由机器生成",
    no: "据所知不是",
    compositeSynthetic: "部分",
    trainedAlgorithmicMedia: "全部",
    other: "注明为",
    sealed: "依据内容凭证。",
    differs: "由人工标注；与内容凭证不同。",
    file: "依据文件元数据。",
    hand: "依据文件元数据或图片编辑。",
    partly: "会告知读者：部分由机器生成。",
    wholly: "会告知读者：由机器生成。",
    problems: "签署的问题",
    actions: "处理经过",
  },
});

export function Made({ sheet }: { readonly sheet: SheetInHand }) {
  const said = useWords(words);
  const source = sheet.valueOf("digitalSource") as string;
  const synthetic = syntheticOf(source);
  const usual = ["", "compositeSynthetic", "trainedAlgorithmicMedia"];
  const options = [
    { value: "", label: said.no },
    { value: "compositeSynthetic", label: said.compositeSynthetic },
    { value: "trainedAlgorithmicMedia", label: said.trainedAlgorithmicMedia },
    ...(usual.includes(source) ? [] : [{ value: source, label: `${said.other} ${source}` }]),
  ];
  return (
    <section className="sheet-part" aria-labelledby="made-title">
      <h2 id="made-title">{said.title}</h2>
      <Credentials picture={sheet.picture} />
      {sheet.editable ? (
        <Choice
          label={said.kind}
          shownLabel
          value={source}
          options={options}
          onChange={(digitalSource) => {
            sheet.write({ digitalSource });
            sheet.keep();
          }}
        />
      ) : null}
      <Theirs sheet={sheet} name="digitalSource" />
      {source === "" ? null : <p className="small quiet">{said[whereFrom(sheet.picture, source)]}</p>}
      {synthetic ? <p className="small picture-synthetic">{said[synthetic]}</p> : null}
    </section>
  );
}

/** Who says how it was made. */
function whereFrom({ credentials, edit }: WholePicture, source: string): "sealed" | "differs" | "file" | "hand" {
  if (credentials?.digitalSource) return credentials.digitalSource === source ? "sealed" : "differs";
  return edit === 0 ? "file" : "hand";
}

function Credentials({ picture: { credentials } }: { readonly picture: WholePicture }) {
  const said = useWords(words);
  if (credentials === null) return <p data-verdict="none">{said.none}</p>;
  const { verdict, signer, signedAt, generator, problems, actions } = credentials;
  const sentence =
    verdict === "valid" ? said.valid(signer) : verdict === "invalid" ? said.invalid : said.unknown(signer);
  return (
    <div className="picture-credentials" data-verdict={verdict}>
      <p>{sentence}</p>
      <p className="small quiet">
        {signedAt ? (
          <>
            {said.signed} <When at={signedAt} />.{" "}
          </>
        ) : null}
        {generator ? said.generator(generator) : null}
      </p>
      <Told title={said.problems} lines={problems} />
      <Told title={said.actions} lines={actions.map(({ action, by }) => (by ? `${action} · ${by}` : action))} />
    </div>
  );
}

function Told({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <details className="small">
      <summary>{title}</summary>
      <ul>
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
