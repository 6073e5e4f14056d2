/**
 * A process that draws renditions, one after the other, when the machine has nothing better to do: forked by drawer.ts.
 * Ends when who forked it ends, however that ends.
 */
import { constants, setPriority } from "node:os";
import { sentenceOf } from "../base/errors.ts";
import { type Drawing, draw } from "./drawing.ts";

setPriority(constants.priority.PRIORITY_LOW);
process.on("disconnect", () => process.exit());
process.on("message", (drawing: Drawing) => {
  draw(drawing).then(
    () => process.send!({}),
    (error: unknown) => process.send!({ trouble: sentenceOf(error) }),
  );
});
