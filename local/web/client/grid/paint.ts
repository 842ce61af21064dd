import type { PaintedCell } from './cellBlocks';

/** Draws a cell into its element: text as text, colours as the server worked them out. */
export function paintCell(element: HTMLElement, { cell, style }: PaintedCell): Node {
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
  return document.createTextNode((cell?.t ?? '').replace(/\s*\n\s*/g, ' ↵ '));
}
