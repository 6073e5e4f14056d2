/**
 * A process that draws renditions, one after the other, when the machine has nothing better to do: forked by drawer.ts.
 * Ends when who forked it ends, however that ends.
 */
import { constants, setPriority } from "node:os";
import { sentenceOf } from "../base/errors.ts";
import { type Drawing, draw } from "./drawing.ts";

setPriority(constants.priority.PRIORITY_LOW);
// A key pressed at the terminal is meant for who forked it, and reaches this process as well.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => undefined);
process.on("disconnect", () => process.exit());
process.on("message", (drawing: Drawing) => {
  draw(drawing).then(
    () => process.send!({}),
    (error: unknown) => process.send!({ trouble: sentenceOf(error) }),
  );
});
