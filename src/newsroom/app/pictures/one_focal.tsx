/** The large picture with its focal point, set by pointer or arrow keys, and what every shape of the paper then shows. */
import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useRef } from "react";
import { type Crop, type CropShape, type Crops, cropShapes } from "../../../news/picture.ts";
import type { WholePicture } from "../../calls/picture_desk.ts";
import { pictureAddress } from "../editor/picture_address.ts";
import { useWords, wordsIn } from "../words/words.ts";
import { closenessOf, cropAround } from "./one_crop.ts";
import type { SheetInHand } from "./one_sheet.ts";

const words = wordsIn({
  en: {
    focal: (left: number, top: number) => `Focal point: ${left}% from the left, ${top}% from the top`,
    how: "Press where it matters most, or move the point with the arrow keys (Shift: further).",
    stop: ". ",
    shapes: "In the paper",
    close: (shape: string) => `How close: ${shape}`,
    "3:2": "Card on a front",
    "16:9": "Wide, when shared",
    "1:1": "In a list",
    "4:5": "Tall, on a phone",
  },
  "zh-Hans": {
    focal: (left: number, top: number) => `焦点：距左 ${left}%，距上 ${top}%`,
    how: "点按画面中最重要之处，或用方向键移动（按住 Shift 移得更远）。",
    stop: "。",
    shapes: "在报纸中的样子",
    close: (shape: string) => `取景远近：${shape}`,
    "3:2": "版面卡片",
    "16:9": "分享时的宽图",
    "1:1": "列表中",
    "4:5": "手机竖图",
  },
});

type Focal = readonly [number, number];
const keptAfterMs = 700;
const within = (value: number) => Math.round(Math.min(Math.max(value, 0), 1) * 1000) / 1000;
const arrows: Readonly<Record<string, Focal>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

export function FocalPoint({ sheet }: { readonly sheet: SheetInHand }) {
  const said = useWords(words);
  const { picture, editable } = sheet;
  const focal = sheet.valueOf("focal") as Focal;
  const crops = sheet.valueOf("crops") as Crops;
  const keepSoon = useSoon(sheet.keep);
  const point = ([left, top]: Focal) => {
    const next: Focal = [within(left), within(top)];
    const around = cropShapes.map((shape) => [
      shape,
      cropAround(picture, shape, next, closenessOf(picture, shape, crops[shape])),
    ]);
    sheet.write({ focal: next, crops: Object.fromEntries(around) });
    keepSoon();
  };
  const closer = (shape: CropShape, close: number) => {
    sheet.write({ crops: { ...crops, [shape]: cropAround(picture, shape, focal, close) } });
    keepSoon();
  };
  const press = (event: PointerEvent<HTMLButtonElement>) => {
    if (!editable || event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    point([(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height]);
  };
  const arrow = (event: KeyboardEvent) => {
    const way = arrows[event.key];
    if (way === undefined || !editable || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const far = event.shiftKey ? 0.1 : 0.02;
    point([focal[0] + way[0] * far, focal[1] + way[1] * far]);
  };
  const [left, top] = focal.map((each) => Math.round(each * 100)) as [number, number];
  return (
    <section className="picture-seen">
      <div className="picture-stage">
        <button
          type="button"
          className="picture-focal"
          aria-label={said.focal(left, top)}
          aria-describedby="picture-how"
          aria-disabled={!editable}
          onPointerDown={press}
          onPointerMove={press}
          onKeyDown={arrow}
          onBlur={sheet.keep}
        >
          <img src={pictureAddress(picture)} width={picture.width} height={picture.height} alt="" draggable={false} />
          <span className="picture-point" style={{ left: `${focal[0] * 100}%`, top: `${focal[1] * 100}%` }} />
        </button>
      </div>
      <p className="small quiet" id="picture-how" aria-live="polite">
        {said.focal(left, top)}
        {said.stop}
        {editable ? said.how : null}
      </p>
      <h2>{said.shapes}</h2>
      <ul className="picture-shapes">
        {cropShapes.map((shape) => {
          const close = closenessOf(picture, shape, crops[shape]);
          return (
            <li key={shape} data-shape={shape}>
              <Shape picture={picture} shape={shape} crop={crops[shape] ?? cropAround(picture, shape, focal)} />
              <span className="small">
                {said[shape]} <i>{shape}</i>
              </span>
              {editable ? (
                <input
                  type="range"
                  min={20}
                  max={100}
                  step={5}
                  aria-label={said.close(said[shape])}
                  value={Math.round(120 - close * 100)}
                  onChange={({ currentTarget }) => closer(shape, (120 - Number(currentTarget.value)) / 100)}
                  onBlur={sheet.keep}
                />
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface ShapeProps {
  readonly picture: WholePicture;
  readonly shape: CropShape;
  readonly crop: Crop;
}

function Shape({ picture, shape, crop: [left, top, wide, high] }: ShapeProps) {
  const style = {
    width: `${100 / wide}%`,
    height: `${100 / high}%`,
    left: `${(-100 * left) / wide}%`,
    top: `${(-100 * top) / high}%`,
  };
  return (
    <div className="picture-shape" style={{ aspectRatio: shape.replace(":", " / ") }}>
      <img src={pictureAddress(picture)} alt="" style={style} />
    </div>
  );
}

/** Does it a moment after the last time it was asked for. */
function useSoon(act: () => void): () => void {
  const latest = useRef(act);
  latest.current = act;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const now = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    latest.current();
  }, []);
  // Whoever leaves the screen within that moment loses nothing.
  useEffect(() => () => void (timer.current !== undefined && now()), [now]);
  return () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(now, keptAfterMs);
  };
}
