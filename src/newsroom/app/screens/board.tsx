/** Not written yet. */
export function BoardScreen() {
  return null;
}
