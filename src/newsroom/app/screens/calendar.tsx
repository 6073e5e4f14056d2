/** Not written yet. */
export function CalendarScreen() {
  return null;
}
