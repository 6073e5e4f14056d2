/** Who stands at the staff's door: what a request says of itself. */
import type { AtDoor } from "../staff/entering.ts";
import type { Asked } from "./answer.ts";

/** The request as the staff's sign-in sees it. */
export const doorOf = ({
  request,
  address,
  at,
}: Pick<Asked<never, never, never>, "request" | "address" | "at">): AtDoor => ({
  cookie: request.headers.get("cookie") ?? "",
  browser: (request.headers.get("user-agent") ?? "").slice(0, 300),
  address,
  at,
});
