const count = (n: number, one: string, many: string): string => `${String(n)} ${n === 1 ? one : many}`;
const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

/** Words of the Health view; findings come worded from the server. */
export const healthPageEn = {
  title: 'Health',
  place: 'Whether jobs, snapshots, vaults and triggers do what they should, and how much room is left.',
  level: {
    wrong: 'Something is wrong',
    soon: 'Something needs a look',
    fine: 'All is well',
  },
  /** Said before a finding by screen readers, which do not see its colour. */
  marks: { wrong: 'Wrong', soon: 'Soon', fine: 'Fine' },
  seen: (at: string) => `As of ${at}`,
  reload: 'Look again',
  fineOnes: (n: number) => `${count(n, 'thing is', 'things are')} as they should be`,
  jobs: 'Jobs',
  jobLast: (last: string) => (last === '' ? 'has not run yet' : `last ${last}`),
  jobLate: (hours: number) =>
    hours < 48 ? `${count(hours, 'hour', 'hours')} late` : `${count(Math.floor(hours / 24), 'day', 'days')} late`,
  jobFailing: (n: number) => `failed ${n === 1 ? 'once' : `${String(n)} times`}`,
  every: { hour: 'hourly', day: 'daily', week: 'weekly', month: 'monthly', '': 'when needed' },
  figures: 'Figures',
  cells: 'Cells',
  cellsUsed: (used: number, percent: number) => `${grouped(used)} of 10,000,000 (${String(percent)} %)`,
  pace: (perDay: number, fullOn: string) =>
    perDay === 0
      ? 'not growing'
      : `${grouped(perDay)} more a day${fullOn === '' ? ', enough for ten years' : `, full on ${fullOn}`}`,
  automation: 'Automation',
  installedBy: (by: string) => (by === '' ? 'not installed' : `installed by ${by}`),
  triggerTime: 'Trigger time today',
  triggerMinutes: (minutes: number, limit: number) => `${String(minutes)} of ${String(limit)} min`,
  mail: 'Mail left today',
  locks: 'Saves that waited',
  lockCounts: (waits: number, refused: number, longest: number) =>
    `${String(waits)} in two days, ${String(refused)} turned away, longest ${String(longest)} s`,
  errors: 'Errors this week',
  noErrors: 'none',
  vaults: 'Vaults',
  canOpen: (who: string) => `opened by ${who}`,
  notAsked: 'could not be asked',
  notReachable: 'cannot be opened',
  buttons: {
    install: 'Install',
    reinstall: 'Install again',
    takeOver: 'Take over',
    runNow: 'Run the jobs now',
    snapshot: 'Take a snapshot',
    chain: 'Verify now',
  },
  done: {
    install: 'Automation is on.',
    snapshot: 'Snapshot taken.',
    jobs: (ran: number, failed: number) =>
      failed === 0
        ? `${count(ran, 'job has', 'jobs have')} run.`
        : `${count(ran, 'job has', 'jobs have')} run; ${String(failed)} failed.`,
    chainHolds: (entries: number) => `The audit trail holds: ${grouped(entries)} entries.`,
    chainBroken: (seq: number, row: number) =>
      `The audit trail does not hold at entry ${String(seq)}, row ${String(row)}.`,
    othersRun: (by: string) => `The automation of ${by} runs; it stays.`,
  },
};
