import type { ChartView } from '../../shared/protocol';
import { el } from '../page/dom';
import { ROW_HEIGHT, type Geometry } from './geometry';

export interface DrawnCharts {
  place(geometry: Geometry): void;
  dispose(): void;
}

/** Google's rows are 21 pixels high, ours 24: a chart begins at its row, and what stands below it may be hidden. */
export function drawCharts(layer: HTMLElement, charts: readonly ChartView[], geometry: Geometry): DrawnCharts {
  const frames = charts.map((chart) => ({ chart, element: frameOf(chart) }));
  layer.replaceChildren(...frames.map(({ element }) => element));
  const place = (now: Geometry): void => {
    for (const { chart, element } of frames) {
      const at = now.boxOf({ top: chart.row, bottom: chart.row, left: chart.column, right: chart.column });
      element.style.left = `${at.x + chart.offsetX}px`;
      element.style.top = `${at.y + chart.offsetY}px`;
    }
  };
  place(geometry);
  const disposals: (() => void)[] = [];
  if (frames.length > 0) {
    // The chart library is large; a tab without charts does without it.
    void import('./chartLibrary').then(({ drawChart }) => {
      for (const { chart, element } of frames) disposals.push(drawChart(element, chart));
    });
  }
  return {
    place,
    dispose: () => {
      for (const dispose of disposals) dispose();
    },
  };
}

function frameOf({ width, height, title }: ChartView): HTMLElement {
  const element = el('div', { class: 'chart', role: 'img', 'aria-label': title });
  element.style.width = `${width}px`;
  element.style.height = `${Math.round((height / 21) * ROW_HEIGHT)}px`;
  return element;
}
