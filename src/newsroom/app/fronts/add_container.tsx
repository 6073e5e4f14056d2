/** Adding a container: a shape is chosen, and it stands at the end. */
import { Menu } from "@mantine/core";
import { shapeSizes, shapes } from "../../../news/front.ts";
import { useWords, wordsIn } from "../words/words.ts";
import type { Arranging } from "./front_query.ts";
import { freshId } from "./front_rows.ts";
import { shapeWords } from "./front_words.ts";

const words = wordsIn({ en: { add: "Add a container" }, "zh-Hans": { add: "新增版块" } });

/** The shapes to choose from, behind a word. */
export function AddContainer({ arranging: { act } }: { readonly arranging: Arranging }) {
  const said = useWords(words);
  const names = useWords(shapeWords);
  return (
    <Menu position="bottom-start" shadow="sm">
      <Menu.Target>
        <button type="button" className="quiet-button">
          + {said.add}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {shapes.map((shape) => (
          <Menu.Item
            key={shape}
            onClick={() =>
              act({
                act: "open",
                container: {
                  ...{ id: freshId("c"), shape, title: "", slots: [], fill: { by: "newest" } },
                  size: shapeSizes[shape].first,
                },
                before: null,
              })
            }
          >
            {names[shape]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
