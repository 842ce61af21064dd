const KEY = 'editTime';
const DAY_MS = 86_400_000;

/** Milliseconds that edit triggers ran on a day, and on the day before; days are counted in UTC, as no quota says where its day begins. */
interface EditTime {
  readonly day: number;
  readonly ms: number;
  readonly before?: number;
}

/** Milliseconds of the day of `now`, and of the one before it. */
export function editTimes(now: number): readonly [today: number, before: number] {
  const [day, used] = [Math.floor(now / DAY_MS), stored()];
  return [of(used, day, 0), of(used, day, 1)];
}

export function addEditTime(now: number, ms: number): void {
  const [day, used] = [Math.floor(now / DAY_MS), stored()];
  const next: EditTime = { day, ms: of(used, day, 0) + ms, before: of(used, day, 1) };
  PropertiesService.getDocumentProperties().setProperty(KEY, JSON.stringify(next));
}

function of(used: EditTime, today: number, daysBack: 0 | 1): number {
  if (used.day === today - daysBack) return used.ms;
  return used.day === today && daysBack === 1 ? (used.before ?? 0) : 0;
}

/** What was damaged counts nothing: the quota itself is Google's business. */
function stored(): EditTime {
  const text = PropertiesService.getDocumentProperties().getProperty(KEY);
  try {
    const said = JSON.parse(text ?? 'null') as Partial<EditTime> | null;
    if (typeof said?.day === 'number' && typeof said.ms === 'number')
      return { day: said.day, ms: said.ms, ...(typeof said.before === 'number' ? { before: said.before } : {}) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  return { day: 0, ms: 0 };
}
