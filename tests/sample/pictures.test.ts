/** The pictures of the sample: small, plain SVG that librsvg draws, and what the drawings here draw. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import sharp from "sharp";
import { drawn } from "../../sample/drawing/print.ts";
import { folder, stories } from "./paper.ts";

const pictures = await Promise.all(
  stories.map(async ({ key, picture }) => ({
    key,
    svg: await readFile(new URL(`stories/${key}/${picture!.file}`, folder), "utf8"),
  })),
);

test("a picture is at most 40 KB and the whole set at most 1.1 MB", () => {
  for (const { key, svg } of pictures) assert.ok(svg.length <= 40_960, `${key}: ${svg.length} bytes`);
  assert.ok(pictures.reduce((sum, { svg }) => sum + svg.length, 0) <= 1_100_000);
});

test("a picture brings everything with it and costs no filter", () => {
  for (const { key, svg } of pictures) {
    assert.doesNotMatch(
      svg,
      /<(?:script|style|image|text|foreignObject|filter|animate)|var\(|NaN|undefined|on\w+=/,
      key,
    );
    assert.doesNotMatch(svg.replace('xmlns="http://www.w3.org/2000/svg"', ""), /https?:/, key);
  }
});

test("the pictures are what their drawings draw", async () => {
  for (const { key, svg } of pictures)
    assert.equal(svg, `${await drawn(key)}\n`, `${key}: run sample/drawing/print.ts`);
});

test("every picture draws in one of the three shapes, and is no empty sheet", async () => {
  for (const { key, svg } of pictures) {
    const image = sharp(Buffer.from(svg), { density: 9 });
    const { width = 0, height = 1 } = await sharp(Buffer.from(svg)).metadata();
    assert.ok([1600 / 1067, 4 / 3, 4 / 5].includes(width / height), `${key}: ${width} × ${height}`);
    const { channels, entropy } = await image.stats();
    assert.ok(entropy > 2 && channels.length >= 3, `${key}: entropy ${entropy}`);
  }
});
