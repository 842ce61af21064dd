import { el } from '../page/dom';
import { RAIL_WIDTH, type Box } from './geometry';

/** What floats over the cells and scrolls with them: the selection's frame and the charts. */
export interface Overlay {
  readonly element: HTMLElement;
  readonly charts: HTMLElement;
  frame(span: Box, active: Box): void;
}

export function makeOverlay(): Overlay {
  const span = el('div', { class: 'span-frame' });
  const active = el('div', { class: 'active-frame' });
  const charts = el('div', { class: 'charts' });
  const element = el('div', { class: 'overlay' }, span, active, charts);
  element.style.left = `${RAIL_WIDTH}px`;
  return {
    element,
    charts,
    frame: (spanBox, activeBox) => {
      put(span, spanBox);
      put(active, activeBox);
      span.hidden = spanBox.width === activeBox.width && spanBox.height === activeBox.height;
    },
  };
}

function put(element: HTMLElement, { x, y, width, height }: Box): void {
  Object.assign(element.style, {
    left: `${x - 1}px`,
    top: `${y - 1}px`,
    width: `${width + 1}px`,
    height: `${height + 1}px`,
  });
  element.style.display = height === 0 ? 'none' : '';
}
