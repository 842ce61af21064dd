import { gunzipSync } from 'node:zlib';
import type { Host } from '../host';
import { holdsValue } from '../sheets';

const RECORD_TABS = ['customers', 'contacts', 'interactions', 'purchases', 'cases', 'feedback', 'archive'];

/** Blocks of snapshots in all vaults, as they lie there: gzip in base64, by name. */
export function blocksOf(host: Host): ReadonlyMap<string, string> {
  const pieces = new Map<string, string[]>();
  for (const file of host.files.slice(1)) {
    const sheet = file.sheets.find(({ title }) => title === 'Blocks');
    for (const row of sheet?.rows ?? []) {
      const [name = '', part = '', text = ''] = (row?.cells ?? []).map((cell) => String(cell?.value ?? ''));
      if (!/^\d+\//.test(part)) continue;
      const parts = pieces.get(name) ?? [];
      parts[Number.parseInt(part, 10) - 1] = text;
      pieces.set(name, parts);
    }
  }
  return new Map([...pieces].map(([name, parts]) => [name, parts.join('')]));
}

/** What a snapshot added to its vault, beside the cells that hold something in the tabs of records. */
export function sizeNote(host: Host, before: ReadonlyMap<string, string>): string {
  const all = blocksOf(host);
  const fresh = [...all].filter(([name]) => !before.has(name)).map(([, text]) => Buffer.from(text, 'base64'));
  const packed = fresh.reduce((sum, bytes) => sum + bytes.length, 0);
  const plain = fresh.reduce((sum, bytes) => sum + gunzipSync(bytes).length, 0);
  const cells = filledCells(host);
  const perCell = (bytes: number): string => (bytes / cells).toFixed(2);
  return (
    `${String(cells)} cells that hold something; ${String(fresh.length)} of ${String(all.size)} blocks written; ` +
    `${perCell(plain)} bytes a cell before gzip, ${perCell(packed)} after`
  );
}

function filledCells(host: Host): number {
  const tabs = host.register.sheets.filter(({ metadata }) =>
    metadata.some(
      ({ metadataKey, metadataValue = '' }) => metadataKey === 'tab' && RECORD_TABS.includes(metadataValue),
    ),
  );
  let cells = 0;
  for (const { rows } of tabs) {
    for (const row of rows.slice(1)) for (const cell of row?.cells ?? []) if (holdsValue(cell)) cells += 1;
  }
  return cells;
}
