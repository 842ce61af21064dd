import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileProblemText, readTableFile, toSpreadsheetFile } from '../../files';
import { Host, HostError, readMoment } from '../../host';
import { HostFolder } from '../../host/state/storage';
import { writeSampleXlsx } from '../../sample';
import type { PageLanguage } from '../shared/protocol';

/** The sample lies in a folder of its own, whose name git leaves out. */
const SAMPLE_FOLDER = 'sample.register';
const SAMPLE_FILE = 'customers.xlsx';
const SAMPLE = { seed: 20_260_921, customers: 300 } as const;
const ZONE = 'Asia/Shanghai';

export interface Opening {
  /** A list to work on; absent: the sample. */
  readonly file?: string;
  readonly distDir: string;
  readonly language: PageLanguage;
  /** Whose register a new one is. */
  readonly owner?: string;
  readonly now?: string;
  readonly zone?: string;
}

export interface OpenedRegister {
  readonly host: Host;
  readonly folder: string;
  /** Whether work that was begun before goes on. */
  readonly wentOn: boolean;
}

/**
 * Opens the folder that belongs to a list: `customers.register/` beside `customers.xlsx`. A new one is filled with the
 * tabs of the list as an import by hand leaves them; the list itself is never written to. Throws HostError with a text
 * in the person's language where the file is no table.
 */
export async function openRegister(opening: Opening): Promise<OpenedRegister> {
  const file = opening.file === undefined ? await sampleList() : resolve(opening.file);
  const folder = opening.file === undefined ? dirname(file) : folderOf(file);
  const { distDir } = opening;
  if (HostFolder.holdsState(folder)) return { host: Host.open({ dir: folder, distDir }), folder, wentOn: true };
  return { host: await newRegister(opening, file, folder), folder, wentOn: false };
}

/** `…/customers.xlsx` → `…/customers.register`; a folder given in place of a file is taken as it is. */
export function folderOf(file: string): string {
  if (file.endsWith('.register')) return file;
  return join(dirname(file), `${basename(file).replace(/\.[^.]+$/, '')}.register`);
}

async function sampleList(): Promise<string> {
  const file = resolve(SAMPLE_FOLDER, SAMPLE_FILE);
  if (!existsSync(file)) {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeSampleXlsx(file, SAMPLE);
  }
  return file;
}

async function newRegister(opening: Opening, path: string, dir: string): Promise<Host> {
  const read = await readTableFile(path);
  const isChinese = opening.language === 'zh';
  if (!read.ok) throw new HostError(read.problem.code, fileProblemText(read.problem, isChinese ? 'zh-CN' : 'en'));
  const { table } = read;
  const owner = opening.owner ?? Host.defaultOwner;
  const register = toSpreadsheetFile(table, {
    id: `register-${createHash('sha256').update(table.name).digest('hex').slice(0, 12)}`,
    title: table.name,
    locale: isChinese ? 'zh_CN' : 'en_US',
    timeZone: opening.zone ?? ZONE,
    owner,
  });
  const now = opening.now === undefined ? {} : { now: readMoment(opening.now) };
  const userLocale = isChinese ? 'zh_CN' : 'en';
  return Host.create({ dir, distDir: opening.distDir, user: owner, userLocale, ...now }, register);
}
