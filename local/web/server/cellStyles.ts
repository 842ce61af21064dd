import type { CellFormat, JsonObject } from '../../sheets';
import type { StyleView } from '../shared/protocol';
import { cssColor, isObject, textIn } from './json';

/** What of a cell's format the grid draws; the rules' formats stand over the cell's own, the first rule over the next. */
export function styleOf(format: CellFormat | undefined, rules: readonly JsonObject[]): StyleView {
  const layers = [...rules, format ?? {}];
  return layers.reduceRight<StyleView>((style, layer) => ({ ...style, ...layerOf(layer) }), {});
}

function layerOf(format: JsonObject | CellFormat): StyleView {
  const background = cssColor(format['backgroundColorStyle']) ?? cssColor(format['backgroundColor']);
  const text = isObject(format['textFormat']) ? format['textFormat'] : {};
  const color = cssColor(text['foregroundColorStyle']) ?? cssColor(text['foregroundColor']);
  const align = ALIGN[textIn(format.horizontalAlignment)];
  return {
    ...(background === null || background === '#ffffff' ? {} : { background }),
    ...(color === null || color === '#000000' ? {} : { color }),
    ...(text['bold'] === true ? { bold: true as const } : {}),
    ...(text['italic'] === true ? { italic: true as const } : {}),
    ...(text['strikethrough'] === true ? { strike: true as const } : {}),
    ...(format['wrapStrategy'] === 'WRAP' ? { wrap: true as const } : {}),
    ...(align === undefined ? {} : { align }),
  };
}

const ALIGN: Readonly<Record<string, 'left' | 'center' | 'right'>> = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' };

/** Keeps each distinct style once and gives its number. */
export interface StyleList {
  readonly all: readonly StyleView[];
  numberOf(style: StyleView): number | undefined;
}

export function styleList(): StyleList {
  const all: StyleView[] = [];
  const known = new Map<string, number>();
  return {
    all,
    numberOf: (style) => {
      const key = JSON.stringify(style);
      if (key === '{}') return undefined;
      const number = known.get(key) ?? all.push(style) - 1;
      known.set(key, number);
      return number;
    },
  };
}
