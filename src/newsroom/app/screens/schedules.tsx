/** Not written yet. */
export function SchedulesScreen() {
  return null;
}
