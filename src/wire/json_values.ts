/** Reading JSON that others wrote: every value is looked at before it is believed. Pure. */

/** An object of unknown make. */
export type Payload = Readonly<Record<string, unknown>>;

/** The text at a name, or "" when it is none. */
export const said = (payload: Payload, name: string): string => {
  const value = payload[name];
  return typeof value === "string" ? value : "";
};

/** The object at a name, or an empty one. */
export const within = (payload: Payload, name: string): Payload => asPayload(payload[name]);

/** `value` as a payload when it is an object, else an empty one. */
export const asPayload = (value: unknown): Payload =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Payload) : {};

/** The objects in the list at a name. */
export const listed = (payload: Payload, name: string): Payload[] => {
  const value = payload[name];
  return Array.isArray(value) ? value.map(asPayload) : [];
};
