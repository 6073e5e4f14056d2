/** Not written yet. */
export function InboxScreen() {
  return null;
}
