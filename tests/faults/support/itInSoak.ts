/** A test that `npm run soak -- faults` alone makes: what it shows is shown in part by another one, and it takes a minute. */
export function itInSoak(name: string, work: () => void): void {
  if (process.env['FAULTS'] === 'all') it(name, work);
}
