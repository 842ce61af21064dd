const KEY = 'editTime';
const DAY_MS = 86_400_000;

/** Milliseconds that edit triggers ran on a day; days are counted in UTC, as no quota says where its day begins. */
interface EditTime {
  readonly day: number;
  readonly ms: number;
}

export function editTimeUsed(now: number): number {
  const used = stored();
  return used.day === Math.floor(now / DAY_MS) ? used.ms : 0;
}

export function addEditTime(now: number, ms: number): void {
  const used: EditTime = { day: Math.floor(now / DAY_MS), ms: editTimeUsed(now) + ms };
  PropertiesService.getDocumentProperties().setProperty(KEY, JSON.stringify(used));
}

function stored(): EditTime {
  const text = PropertiesService.getDocumentProperties().getProperty(KEY);
  return text === null ? { day: 0, ms: 0 } : (JSON.parse(text) as EditTime);
}
