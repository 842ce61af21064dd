import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { callSheets, memoryFiles, SheetsApiError, type SheetsCall, type SpreadsheetFile } from '../../local/sheets';
import { sortSheetBy } from '../../local/sheets';
import type { SheetsClient } from '../../src/google/sheetsClient';
import { sheetVaults } from '../../src/google/vaults';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
const block = (text: string) => ({ name: sha256(text), text });
const OWNER = 'owner@example.com';

// What the vaults need of Apps Script's utilities: bytes stay within the fake.
Object.assign(globalThis, {
  Utilities: {
    newBlob: (data: string | Buffer) => data,
    gzip: (text: string) => ({ getBytes: () => gzipSync(Buffer.from(text, 'utf8')) }),
    ungzip: (bytes: Buffer) => ({ getDataAsString: () => gunzipSync(bytes).toString('utf8') }),
    base64Encode: (bytes: Buffer) => bytes.toString('base64'),
    base64Decode: (text: string) => Buffer.from(text, 'base64'),
  },
});
const warn = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
afterAll(() => {
  warn.mockRestore();
});

/** Vaults over the emulated Sheets API, with one that is made. */
function scene() {
  const files = memoryFiles();
  const calls: string[] = [];
  let before = (_: string): void => undefined;
  let after = (_: string): void => undefined;
  const ask = (method: SheetsCall['method'], what: object): never => {
    calls.push(method);
    before(method);
    try {
      const { reply } = callSheets(files, { method, ...what }, { userEmail: OWNER, nowMs: 0 });
      after(method);
      return JSON.parse(JSON.stringify(reply)) as never;
    } catch (error) {
      if (!(error instanceof SheetsApiError)) throw error;
      throw Object.assign(new Error(error.message), { details: { code: error.code } });
    }
  };
  const plain = (body: unknown): object => JSON.parse(JSON.stringify(body)) as object;
  const client: SheetsClient = {
    batchGet: (spreadsheetId, params) =>
      (ask('spreadsheets.values.batchGet', { spreadsheetId, params }) as { valueRanges: never }).valueRanges,
    get: (spreadsheetId, params) => ask('spreadsheets.get', { spreadsheetId, params }),
    batchUpdate: (spreadsheetId, body) => ask('spreadsheets.batchUpdate', { spreadsheetId, body: plain(body) }),
    create: (body) => ask('spreadsheets.create', { body: plain(body) }),
  };
  const vaults = sheetVaults(client);
  const id = vaults.create('Vault');
  const file = (): SpreadsheetFile => files.get(id)!;
  const tab = (title: string) => file().sheets.find((sheet) => sheet.title === title)!;
  /** Changes the first block's piece by hand; a sheet is replaced and never changed in place. */
  const put = (value: string): void => {
    const old = tab('Blocks');
    const rows = old.rows.map((row, at) =>
      at === 0 ? { ...row, cells: [...row!.cells.slice(0, 2), { value }] } : row,
    );
    file().sheets[file().sheets.indexOf(old)] = { ...old, rows };
  };
  const manifest = (snapshotId: string, text = '{"format":2}') => ({ snapshotId, text });
  const read = (names: readonly string[]) => vaults.blocks(id, vaults.contents(id), names);
  calls.length = 0;
  return {
    vaults,
    id,
    file,
    tab,
    put,
    calls,
    manifest,
    read,
    onBefore: (act: typeof before) => (before = act),
    onAfter: (act: typeof after) => (after = act),
  };
}
/** Text that gzip cannot make smaller, of so many characters. */
const noise = (characters: number, seed: string): string => {
  let text = '';
  for (let round = 0; text.length < characters; round += 1) text += sha256(`${seed}${String(round)}`);
  return text.slice(0, characters);
};

describe('a vault', () => {
  it('gives back what was stored, cut into cells of at most 45,000 characters', () => {
    const { vaults, id, tab, read, manifest } = scene();
    const blocks = [block('small\n'), block(noise(150_000, 'a')), block('客户 🎉\n')];
    expect(vaults.store(id, blocks, manifest('S-1', `{"a":"${'x'.repeat(50_000)}"}`))).toBeGreaterThan(90_000);
    const cells = tab('Blocks').rows.map((row) => String(row?.cells[2]?.value));
    expect(Math.max(...cells.map((cell) => cell.length))).toBeLessThanOrEqual(45_000);
    expect([...read(blocks.map(({ name }) => name)).values()].sort()).toEqual(blocks.map(({ text }) => text).sort());
    expect(vaults.contents(id).manifests.get('S-1')).toHaveLength(50_008);
  });

  it('gives it back where somebody sorted both tabs, and where a block stands twice', () => {
    const { vaults, id, file, tab, read, manifest } = scene();
    const blocks = [block('one\n'), block(noise(150_000, 'b'))];
    vaults.store(id, blocks, manifest('S-1', `{"a":"${'x'.repeat(50_000)}"}`));
    vaults.store(id, blocks, manifest('S-2'));
    for (const title of ['Blocks', 'Manifests']) sortSheetBy(file(), tab(title).sheetId, 2, true);
    expect([...read(blocks.map(({ name }) => name)).values()].sort()).toEqual(blocks.map(({ text }) => text).sort());
    expect(vaults.contents(id).manifests.get('S-1')).toHaveLength(50_008);
  });

  it('does not call a block its own that lost a piece: it is written again', () => {
    const { vaults, id, tab, manifest } = scene();
    const long = block(noise(150_000, 'c'));
    vaults.store(id, [long], manifest('S-1'));
    expect(vaults.contents(id).blockRows.has(long.name)).toBe(true);
    tab('Blocks').rows.splice(1, 1);
    expect(vaults.contents(id).blockRows.has(long.name)).toBe(false);
  });

  it('gives nothing for a piece of which any one character is another', () => {
    const { vaults, id, tab, put, read, manifest } = scene();
    const only = block('{"ids":["C-000001-G"]}\n{"field":"name","cells":["王小明"]}\n');
    vaults.store(id, [only], manifest('S-1'));
    const whole = String(tab('Blocks').rows[0]?.cells[2]?.value);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.constantFrom('A', 'B', 'z', '0', '=', '+'), (at, other) => {
        fc.pre(whole[at] !== other);
        put(whole.slice(0, at) + other + whole.slice(at + 1));
        expect(read([only.name]).get(only.name) ?? '').toBe('');
      }),
      { numRuns: 200 },
    );
    put(whole);
    expect(read([only.name]).get(only.name)).toBe(only.text);
  });

  it('takes manifests and blocks away in one write, all of them where it comes to that', () => {
    const { vaults, id, calls, manifest } = scene();
    const blocks = [block('one\n'), block('two\n'), block('three\n')];
    vaults.store(id, blocks, manifest('S-1'));
    vaults.store(id, [], manifest('S-2'));
    const contents = vaults.contents(id);
    calls.length = 0;
    vaults.remove(id, contents, { manifests: ['S-1'], blocks: [blocks[0]!.name, blocks[2]!.name] });
    expect(calls).toEqual(['spreadsheets.batchUpdate']);
    const left = vaults.contents(id);
    expect([[...left.manifests.keys()], [...left.blockRows.keys()]]).toEqual([['S-2'], [blocks[1]!.name]]);
    vaults.remove(id, left, { manifests: ['S-2'], blocks: [blocks[1]!.name] });
    expect(vaults.contents(id).manifests.size).toBe(0);
    vaults.store(id, blocks, manifest('S-3'));
    expect(vaults.contents(id).blockRows.size).toBe(3);
  });
});

describe('storing', () => {
  const big = Array.from({ length: 6 }, (_, index) => block(noise(1_300_000, String(index))));

  it('writes in batches of some two megabytes, the manifest with the last, and stops where it is told to', () => {
    const { vaults, id, calls, manifest } = scene();
    let asked = 0;
    expect(vaults.store(id, big, manifest('S-1'), () => (asked += 1) < 2)).toBeNull();
    expect(vaults.contents(id).manifests.size).toBe(0);
    const known = vaults.contents(id).blockRows;
    expect(known.size).toBeGreaterThan(0);
    calls.length = 0;
    const open = big.filter(({ name }) => !known.has(name));
    expect(vaults.store(id, open, manifest('S-1'), () => true)).not.toBeNull();
    expect(vaults.contents(id).blockRows.size).toBe(6);
    expect(vaults.contents(id).manifests.size).toBe(1);
  });

  it('whose answer was lost writes nothing twice', () => {
    const { vaults, id, tab, manifest, onAfter } = scene();
    onAfter((method) => {
      if (method !== 'spreadsheets.batchUpdate') return;
      onAfter(() => undefined);
      throw new Error('Empty response');
    });
    vaults.store(id, [block('one\n')], manifest('S-1'));
    expect(tab('Blocks').rows.filter((row) => row !== undefined)).toHaveLength(1);
    expect(tab('Manifests').rows.filter((row) => row !== undefined)).toHaveLength(1);
  });

  it('into a vault that is deleted, shut or damaged says why', () => {
    const { vaults, id, file, tab, manifest } = scene();
    const why = (vaultId: string): unknown => {
      try {
        return vaults.store(vaultId, [], manifest('S-1'));
      } catch (error) {
        return (error as { facts: object }).facts;
      }
    };
    expect(why('nowhere')).toEqual({ vaultId: 'nowhere', why: 'gone' });
    file().sheets.splice(file().sheets.indexOf(tab('Manifests')), 1);
    expect(why(id)).toEqual({ vaultId: id, why: 'refused' });
    file().owner = 'other@example.com';
    expect(why(id)).toEqual({ vaultId: id, why: 'forbidden' });
  });
});

it('asks twice for a new vault where Google does not answer, and then says that there is none', () => {
  const { vaults, calls, onBefore } = scene();
  onBefore(() => {
    throw new Error('Service invoked too many times for one day: spreadsheets.');
  });
  expect(() => vaults.create('Vault')).toThrow('vault-not-made');
  expect(calls).toEqual(['spreadsheets.create', 'spreadsheets.create']);
});
