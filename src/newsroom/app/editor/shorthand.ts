/** Shorthand: what is typed as in Markdown at the beginning of a line, or around words, becomes what it means. */
import { Extension, InputRule, markInputRule, textblockTypeInputRule, wrappingInputRule } from "@tiptap/core";

/** Only in a paragraph of the text itself: a list within a list is made with Tab. */
const outside = (rule: InputRule): InputRule =>
  new InputRule({
    find: rule.find,
    handler: (props) => (props.state.selection.$from.depth === 1 ? rule.handler(props) : null),
  });

export const Shorthand = Extension.create({
  name: "shorthand",
  addInputRules() {
    const { nodes, marks } = this.editor.schema;
    return [
      textblockTypeInputRule({
        find: /^(#{2,4})\s$/,
        type: nodes.heading!,
        getAttributes: (match) => ({ level: match[1]!.length }),
      }),
      ...[
        { find: /^[-*]\s$/, ordered: false },
        { find: /^1[.)]\s$/, ordered: true },
      ].map(({ find, ordered }) =>
        outside(wrappingInputRule({ find, type: nodes.list!, getAttributes: { ordered }, joinPredicate: () => false })),
      ),
      outside(wrappingInputRule({ find: /^>\s$/, type: nodes.quote! })),
      new InputRule({
        find: /^(?:---|\*\*\*)$/,
        handler: ({ state, range }) => {
          const paragraph = state.schema.nodes.paragraph!.create();
          state.tr.replaceWith(range.from - 1, range.to + 1, [state.schema.nodes.divider!.create(), paragraph]);
        },
      }),
      markInputRule({ find: /(?:^|\s)(\*\*(?!\s)([^*]+)\*\*)$/, type: marks.strong! }),
      markInputRule({ find: /(?:^|\s)(\*(?!\s)([^*]+)\*)$/, type: marks.emphasis! }),
    ];
  },
});
