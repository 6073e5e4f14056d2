/** How blocks without text of their own look while one writes: pictures with their credit, embeds, galleries. */
import type { Node } from "@tiptap/core";
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from "@tiptap/react";
import { blockSuggestion } from "../../craft/suggestion.ts";
import { useWords, wordsIn } from "../words/words.ts";
import type { EditorWith } from "./extensions.ts";
import { PictureBlock } from "./picture_block.tsx";
import { EmbedNode, GalleryNode, PictureNode } from "./schema/things.ts";

const words = wordsIn({ en: { embed: "Embedded" }, "zh-Hans": { embed: "嵌入内容" } });

/** Nodes with their views. */
export function viewsOf({ story, edition }: EditorWith): readonly Node[] {
  const pictures = (of: (props: NodeViewProps) => readonly string[]) =>
    ReactNodeViewRenderer((props: NodeViewProps) => (
      <NodeViewWrapper
        className="picture-block"
        data-selected={props.selected || undefined}
        data-suggested={blockSuggestion(props.node.attrs.suggested)?.act}
      >
        {of(props).map((picture) => (
          <PictureBlock
            key={picture}
            story={story}
            edition={edition}
            picture={picture}
            editable={props.editor.isEditable}
          />
        ))}
      </NodeViewWrapper>
    ));
  return [
    PictureNode.extend({ addNodeView: () => pictures(({ node }) => [String(node.attrs.picture)]) }),
    GalleryNode.extend({ addNodeView: () => pictures(({ node }) => node.attrs.pictures as string[]) }),
    EmbedNode.extend({ addNodeView: () => ReactNodeViewRenderer(EmbedBlock) }),
  ];
}

function EmbedBlock({ node, selected }: NodeViewProps) {
  const said = useWords(words);
  return (
    <NodeViewWrapper
      className="embed-block"
      data-selected={selected || undefined}
      data-suggested={blockSuggestion(node.attrs.suggested)?.act}
    >
      <span>{said.embed}</span> {String(node.attrs.title ?? "")}
      <br />
      <code>{String(node.attrs.url)}</code>
    </NodeViewWrapper>
  );
}
