/** The containers of a front with their cards, arranged with the mouse, a finger, the keyboard or by menus. */
import {
  type Active,
  DndContext,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useDroppable,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { useMemo, useState } from "react";
import { useLocale, useWords, wordsIn } from "../words/words.ts";
import { AddContainer } from "./add_container.tsx";
import { ContainerView } from "./container.tsx";
import { type Dragged, nearest, placeByPlace, spoken, type Target } from "./dragging.ts";
import type { Arranging } from "./front_query.ts";
import { actOf } from "./moving.ts";

const words = wordsIn({
  en: { empty: "Nothing stands here yet. Add a container.", last: "after the last container" },
  "zh-Hans": { empty: "这里还没有内容，请新增版块。", last: "最后一个版块之后" },
});

/** The list of containers; `readers` are reads right now by story. */
export function Arrange({
  arranging,
  readers,
}: {
  readonly arranging: Arranging;
  readonly readers: ReadonlyMap<number, number>;
}) {
  const said = useWords(words);
  const locale = useLocale();
  const [active, setActive] = useState<Active>();
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    // A finger that only scrolls picks nothing up.
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: placeByPlace, scrollBehavior: "auto" }),
  );
  const { announcements, how } = useMemo(() => spoken(locale), [locale]);
  const { shown, draft, act, mayArrange } = arranging;
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={nearest}
      accessibility={{ announcements, screenReaderInstructions: { draggable: how } }}
      onDragStart={({ active: picked }) => setActive(picked)}
      onDragCancel={() => setActive(undefined)}
      onDragEnd={({ active: picked, over }) => {
        setActive(undefined);
        const target = over?.data.current as Target | undefined;
        const made = target && actOf(draft, (picked.data.current as Dragged).moved, target.place);
        if (made) act(made);
      }}
    >
      {shown.length === 0 ? <p className="empty">{said.empty}</p> : null}
      <ol className="front-containers" data-dragging={(active?.data.current as Dragged | undefined)?.moved.kind}>
        {shown.map((each) => (
          <ContainerView key={each.container.id} shown={each} arranging={arranging} readers={readers} />
        ))}
      </ol>
      <End name={said.last} />
      {mayArrange ? <AddContainer arranging={arranging} /> : null}
      <DragOverlay dropAnimation={null}>
        {active ? <div className="front-dragged">{(active.data.current as Dragged).name}</div> : null}
      </DragOverlay>
    </DndContext>
  );
}

/** Where a container is let go to be the last. */
function End({ name }: { readonly name: string }) {
  const target: Target = { place: { kind: "container", before: null }, name };
  const { setNodeRef, isOver } = useDroppable({ id: "end", data: target });
  return <div ref={setNodeRef} className="front-end" data-over={isOver || undefined} />;
}
