import { el } from '../page/dom';
import type { PaintedCell } from './cellBlocks';

/**
 * Draws a cell into its element: text as text, colours as the server worked them out.
 * @param reach pixels that the text may take, blank cells to its right counted; 0 where it ends with its own cell
 */
export function paintCell(element: HTMLElement, { cell, style }: PaintedCell, reach = 0): Node {
  element.classList.toggle('has-note', cell?.note !== undefined);
  element.classList.toggle('has-list', cell?.d === true);
  if (cell?.note === undefined) element.removeAttribute('title');
  else element.title = cell.note;
  const inline = element.style;
  inline.background = style?.background ?? '';
  inline.color = style?.color ?? '';
  inline.fontWeight = style?.bold === true ? '600' : '';
  inline.fontStyle = style?.italic === true ? 'italic' : '';
  inline.textDecoration = style?.strike === true ? 'line-through' : '';
  inline.textAlign = style?.align ?? (cell?.a === 'r' ? 'right' : cell?.a === 'c' ? 'center' : '');
  // One line a row: the grid has rows of one height; the formula bar shows the rest.
  const text = (cell?.t ?? '').replace(/\s*\n\s*/g, ' ↵ ');
  element.classList.toggle('reaches', reach > 0);
  if (reach === 0) return document.createTextNode(text);
  const span = el('span', {}, text);
  span.style.maxWidth = `${reach}px`;
  return span;
}

/** Roughly how wide a text is in the grid's font: Chinese characters take a square. */
export function roughWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u2e80' ? 13 : 7;
  return width;
}
