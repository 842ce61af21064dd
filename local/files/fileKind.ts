import type { FoundKind } from './fileProblem';
import { listZip, type ZipEntry } from './zip';

/** What the bytes are, whatever the name of the file says. `unsupported` carries what was found. */
export type FileKind =
  | { readonly kind: 'xlsx'; readonly entries: readonly ZipEntry[] }
  | { readonly kind: 'text' | 'html' | 'password' | 'old-excel' | 'damaged' }
  | { readonly kind: 'unsupported'; readonly found: FoundKind };

const SIGNATURES: readonly (readonly [found: FoundKind, hex: string])[] = [
  ['pdf', '25504446'],
  ['image', '89504e47'],
  ['image', 'ffd8ff'],
  ['image', '47494638'],
  ['image', '424d'],
  ['image', '49492a00'],
  ['image', '52494646'],
  ['archive', '52617221'],
  ['archive', '377abcaf'],
  ['archive', '1f8b'],
];
const ZIP_SIGNATURE = '504b';
const OLE_SIGNATURE = 'd0cf11e0a1b11ae1';

/** Names of streams in an OLE compound file, which stores them as UTF-16LE ([MS-CFB] 2.6.1, [MS-OFFCRYPTO] 2.3). */
const OLE_PASSWORD = 'EncryptedPackage';
const OLE_WORD = 'WordDocument';
const OLE_POWERPOINT = 'PowerPoint Document';

/** Tells the kind of a file from its bytes. An empty file is text; whether text can be decoded is not looked at. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  const hex = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  if (hex.startsWith(OLE_SIGNATURE)) return oleKind(bytes);
  if (hex.startsWith(ZIP_SIGNATURE) && bytes[2] !== undefined && bytes[2] < 9) return zipKind(bytes);
  const signature = SIGNATURES.find(([found, start]) => hex.startsWith(start) && isReally(found, start, bytes));
  if (signature) return { kind: 'unsupported', found: signature[0] };
  return markupKind(bytes);
}

/** A list may well begin with the letters BM; a bitmap also has two reserved zero words at byte 6. */
function isReally(found: FoundKind, start: string, bytes: Uint8Array): boolean {
  if (found === 'image' && start === '424d') return bytes[6] === 0 && bytes[7] === 0 && bytes[8] === 0;
  if (start === '52494646') return Buffer.from(bytes.subarray(8, 12)).toString('latin1') === 'WEBP';
  return true;
}

function oleKind(bytes: Uint8Array): FileKind {
  const holds = (name: string): boolean => Buffer.from(bytes).includes(Buffer.from(name, 'utf16le'));
  if (holds(OLE_PASSWORD)) return { kind: 'password' };
  if (holds(OLE_WORD)) return { kind: 'unsupported', found: 'word' };
  if (holds(OLE_POWERPOINT)) return { kind: 'unsupported', found: 'powerpoint' };
  return holds('Workbook') || holds('Book') ? { kind: 'old-excel' } : { kind: 'unsupported', found: 'binary' };
}

function zipKind(bytes: Uint8Array): FileKind {
  const entries = listZip(bytes);
  if (entries === null) return { kind: 'damaged' };
  const has = (start: string): boolean => entries.some((entry) => entry.name.startsWith(start));
  if (has('xl/workbook.bin')) return { kind: 'unsupported', found: 'excel-binary' };
  if (has('xl/')) return { kind: 'xlsx', entries };
  if (has('word/')) return { kind: 'unsupported', found: 'word' };
  if (has('ppt/')) return { kind: 'unsupported', found: 'powerpoint' };
  if (has('Index/')) return { kind: 'unsupported', found: 'numbers' };
  if (has('content.xml')) return { kind: 'unsupported', found: 'opendocument' };
  return { kind: 'unsupported', found: 'zip' };
}

/** Many systems name an HTML page `.xls`; Excel opens it with a warning, and so it travels. */
function markupKind(bytes: Uint8Array): FileKind {
  const start = Buffer.from(bytes.subarray(0, 4096))
    .toString('latin1')
    .replaceAll('\0', '')
    .replace(/^[^\x21-\x7e]+/, '');
  const head = start.replace(/^(ï»¿|ÿþ|þÿ)\s*/, '').toLowerCase();
  if (/^(<!doctype html|<html|<head|<meta|<table|<body|<style|mime-version:)/.test(head)) return { kind: 'html' };
  if (head.startsWith('<?xml') || head.startsWith('<!--')) {
    return /<(\w+:)?html|<table[\s>]/.test(head) ? { kind: 'html' } : { kind: 'unsupported', found: 'xml' };
  }
  return /^[[{]\s*["{[]/.test(head) && looksLikeJson(bytes) ? { kind: 'unsupported', found: 'json' } : { kind: 'text' };
}

function looksLikeJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(Buffer.from(bytes).toString('utf8'));
    return true;
  } catch {
    return false;
  }
}
