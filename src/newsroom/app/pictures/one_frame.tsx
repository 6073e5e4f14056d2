/**
 * The picture itself, large: where its focal point is and how each shape cuts it, by pointer and by arrow keys. What is
 * set here is a draft until it is saved with the record.
 */
import type { KeyboardEvent, PointerEvent } from "react";
import { useState } from "react";
import { type Crop, type CropShape, cropShapes } from "../../../news/picture.ts";
import type { PictureRecord, WholePicture } from "../../calls/picture_desk.ts";
import { pictureAddress } from "../editor/picture_address.ts";
import { useWords, wordsIn } from "../words/words.ts";
import { middleOf, partAround, partOf, scaleOf, smallest } from "./cutting.ts";

const words = wordsIn({
  en: {
    focal: (x: number, y: number) => `Focal point: ${x} % across, ${y} % down`,
    hint: "Arrows move it, with Shift in larger steps.",
    shapes: "How each shape cuts it",
    shape: (shape: string) => `Cut for ${shape}`,
    follows: "follows the focal point",
    byHand: "set by hand",
    part: (shape: string) => `Part for ${shape}`,
    size: "Size",
    again: "Follow the focal point again",
    whole: "Show the focal point",
  },
  "zh-Hans": {
    focal: (x: number, y: number) => `焦点：横向 ${x}%，纵向 ${y}%`,
    hint: "方向键移动，加 Shift 大步移动。",
    shapes: "各种版式的裁切",
    shape: (shape: string) => `${shape} 裁切`,
    follows: "跟随焦点",
    byHand: "手动设定",
    part: (shape: string) => `${shape} 的画面范围`,
    size: "大小",
    again: "重新跟随焦点",
    whole: "显示焦点",
  },
});

type Cutting = Pick<PictureRecord, "focal" | "crops">;

interface OneFrameProps {
  readonly picture: WholePicture;
  /** Missing where one may not keep pictures. */
  readonly onChange?: ((changes: Partial<Cutting>) => void) | undefined;
}

const step = 0.02;
const largeStep = 0.1;

export function OneFrame({ picture, onChange }: OneFrameProps) {
  const said = useWords(words);
  const [shape, setShape] = useState<CropShape>();
  const { focal, crops, width, height } = picture;
  const [x, y] = focal.map((at) => Math.round(at * 100)) as [number, number];
  const setPart = (part: Crop | undefined) => {
    if (shape === undefined) return;
    const { [shape]: _, ...rest } = crops;
    onChange?.({ crops: part === undefined ? rest : { ...rest, [shape]: part } });
  };
  const part = shape === undefined ? undefined : partOf(picture, shape, crops[shape]);
  const move = (to: readonly [number, number]) => {
    if (shape === undefined || part === undefined) onChange?.({ focal: [rounded(to[0]), rounded(to[1])] });
    else setPart(partAround(picture, shape, to, scaleOf(picture, shape, part)));
  };
  const at = part === undefined ? focal : middleOf(part);
  return (
    <>
      <div
        className="one-frame"
        style={{
          aspectRatio: `${width} / ${height}`,
          background: picture.color,
          maxInlineSize: `${(width / height) * 34}rem`,
        }}
        {...(onChange ? byPointer(move) : {})}
      >
        <img src={pictureAddress(picture, 960)} alt="" draggable={false} />
        {part === undefined ? null : <span className="one-part" style={boxOf(part)} aria-hidden="true" />}
        {onChange ? (
          <button
            type="button"
            className={shape === undefined ? "one-focal" : "one-focal of-part"}
            style={{ insetInlineStart: `${at[0] * 100}%`, insetBlockStart: `${at[1] * 100}%` }}
            aria-label={shape === undefined ? said.focal(x, y) : said.part(shape)}
            title={said.hint}
            onKeyDown={(event) => byKeys(event, at, move)}
          />
        ) : null}
      </div>
      <p className="unseen" aria-live="polite">
        {said.focal(x, y)}
      </p>
      {onChange ? <p className="quiet small">{said.hint}</p> : null}
      <h2>{said.shapes}</h2>
      <ul className="one-shapes">
        {cropShapes.map((each) => (
          <li key={each}>
            <button
              type="button"
              aria-pressed={shape === each}
              aria-label={said.shape(each)}
              disabled={onChange === undefined}
              onClick={() => setShape(shape === each ? undefined : each)}
            >
              <Cut picture={picture} shape={each} />
            </button>
            <span>
              {each} <span className="quiet">{crops[each] ? said.byHand : said.follows}</span>
            </span>
          </li>
        ))}
      </ul>
      {shape !== undefined && part !== undefined ? (
        <div className="one-cutting">
          <label>
            {said.size}
            <input
              type="range"
              min={smallest}
              max={1}
              step={0.02}
              value={scaleOf(picture, shape, part)}
              onChange={({ currentTarget }) =>
                setPart(partAround(picture, shape, middleOf(part), Number(currentTarget.value)))
              }
            />
          </label>
          <button type="button" className="quiet-button" disabled={!crops[shape]} onClick={() => setPart(undefined)}>
            {said.again}
          </button>
          <button type="button" className="quiet-button" onClick={() => setShape(undefined)}>
            {said.whole}
          </button>
        </div>
      ) : null}
    </>
  );
}

/** The picture as the shape cuts it. */
function Cut({ picture, shape }: { readonly picture: WholePicture; readonly shape: CropShape }) {
  const [left, top, wide, high] = partOf(picture, shape, picture.crops[shape]);
  return (
    <span className="one-cut" style={{ aspectRatio: shape.replace(":", " / ") }}>
      <img
        src={pictureAddress(picture, 480)}
        alt=""
        style={{
          inlineSize: `${100 / wide}%`,
          blockSize: `${100 / high}%`,
          insetInlineStart: `${(-left / wide) * 100}%`,
          insetBlockStart: `${(-top / high) * 100}%`,
        }}
      />
    </span>
  );
}

const boxOf = ([left, top, wide, high]: Crop) => ({
  insetInlineStart: `${left * 100}%`,
  insetBlockStart: `${top * 100}%`,
  inlineSize: `${wide * 100}%`,
  blockSize: `${high * 100}%`,
});

const within = (at: number): number => Math.min(1, Math.max(0, at));
const rounded = (at: number): number => Math.round(at * 1000) / 1000;

function byKeys(event: KeyboardEvent, [x, y]: readonly [number, number], move: (to: [number, number]) => void): void {
  const by = event.shiftKey ? largeStep : step;
  const to = {
    ArrowLeft: [x - by, y] as const,
    ArrowRight: [x + by, y] as const,
    ArrowUp: [x, y - by] as const,
    ArrowDown: [x, y + by] as const,
  }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  move([within(to[0]), within(to[1])]);
}

/** Pressed anywhere it goes there, and follows while it is held. */
function byPointer(move: (to: [number, number]) => void) {
  const follow = (event: PointerEvent<HTMLElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    move([within((event.clientX - left) / width), within((event.clientY - top) / height)]);
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      follow(event);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
    },
  };
}
