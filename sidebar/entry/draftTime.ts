/** When a draft was kept: the time alone if it was today. `at` is 'YYYY-MM-DD HH:mm'. */
export function timeOf(at: string, today: string): string {
  return at.startsWith(today) ? at.slice(11) : at;
}
