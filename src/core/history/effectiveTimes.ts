/**
 * When entries took effect, as times that never go back: where the clock went backwards (a zone that was set anew, the hour
 * that comes twice in autumn), the latest time of all entries up to it. `times` are 'YYYY-MM-DD HH:mm' in the order of the
 * trail; `begun` is the latest time of what lies before them, '' for nothing.
 */
export function effectiveTimes(times: readonly string[], begun = ''): readonly string[] {
  let latest = begun;
  return times.map((time) => {
    if (time > latest) latest = time;
    return latest;
  });
}
