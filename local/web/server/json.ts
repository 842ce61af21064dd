import type { JsonObject, JsonValue } from '../../sheets';

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const objectsIn = (value: JsonValue): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

export const textIn = (value: JsonValue): string => (typeof value === 'string' ? value : '');

export const numberIn = (value: JsonValue, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

/** `#rrggbb` of a Color or ColorStyle of the Sheets API (parts from 0 to 1, an absent one is 0); null for none. */
export function cssColor(value: unknown): string | null {
  if (!isObject(value)) return null;
  if (isObject(value['rgbColor'])) return cssColor(value['rgbColor']);
  if ('themeColor' in value) return null;
  const parts = [value['red'], value['green'], value['blue']].map((part) =>
    Math.round(Math.min(1, Math.max(0, numberIn(part, 0))) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${parts.join('')}`;
}
