/** Not written yet. */
export function DeskScreen() {
  return null;
}
