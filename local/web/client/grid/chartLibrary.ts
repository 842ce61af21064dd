import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartView } from '../../shared/protocol';

use([BarChart, LineChart, PieChart, GridComponent, LegendComponent, TitleComponent, TooltipComponent, SVGRenderer]);

/** Google's own colours for series that have none. */
const COLORS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6', '#7baaf7', '#f07b72'];
const INK = '#1f2328';
const SOFT = '#5a6069';

/** Draws a chart into its frame; gives what takes it away again. */
export function drawChart(place: HTMLElement, chart: ChartView): () => void {
  const drawn = init(place, null, { renderer: 'svg' });
  drawn.setOption(optionOf(chart));
  return () => drawn.dispose();
}

/** The ECharts option of a chart. Texts of the sheet stay texts: the tooltip is rich text, not markup. */
export function optionOf(chart: ChartView): EChartsCoreOption {
  return {
    animation: false,
    color: COLORS,
    // Texts are measured before they are drawn: the font has to be named.
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: SOFT },
    title: { text: chart.title, left: 12, top: 8, textStyle: { fontSize: 13, fontWeight: 600, color: INK } },
    tooltip: {
      trigger: chart.kind === 'pie' ? 'item' : 'axis',
      renderMode: 'richText',
      axisPointer: { type: 'shadow' },
    },
    legend: legendOf(chart),
    ...(chart.kind === 'pie' ? pieOf(chart) : axesOf(chart)),
  };
}

function legendOf({ legend, kind }: ChartView): Record<string, unknown> {
  const upright = legend === 'left' || legend === 'right';
  return {
    show: legend !== 'none',
    type: 'scroll',
    orient: upright ? 'vertical' : 'horizontal',
    itemWidth: 12,
    itemHeight: 12,
    ...(legend === 'left' ? { left: 12, top: 'middle' } : {}),
    ...(legend === 'right' ? { right: 12, top: kind === 'pie' ? 'middle' : 40 } : {}),
    ...(legend === 'top' ? { top: 32 } : {}),
    ...(legend === 'bottom' ? { bottom: 8 } : {}),
  };
}

function pieOf({ labels, series, hole, legend }: ChartView): Record<string, unknown> {
  const values = series[0]?.values ?? [];
  const radius = legend === 'none' ? 68 : 62;
  return {
    series: [
      {
        type: 'pie',
        radius: [`${Math.round(radius * hole)}%`, `${radius}%`],
        center: [legend === 'right' ? '36%' : '50%', '55%'],
        label: { show: legend === 'none', color: SOFT },
        labelLine: { show: legend === 'none' },
        itemStyle: { borderColor: '#fff', borderWidth: 1 },
        data: labels.flatMap((name, at) => {
          const value = values[at] ?? null;
          return value === null || value === 0 ? [] : [{ name, value }];
        }),
      },
    ],
  };
}

function axesOf({ kind, labels, series, stacked, legend }: ChartView): Record<string, unknown> {
  const names = {
    type: 'category',
    data: labels,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: '#c4cad2' } },
    axisLabel: { color: SOFT, hideOverlap: kind !== 'bar', width: 120, overflow: 'truncate' },
    // Google draws a bar chart from its first row at the top.
    inverse: kind === 'bar',
  };
  const values = { type: 'value', splitLine: { lineStyle: { color: '#e9ecf0' } }, axisLabel: { color: SOFT } };
  return {
    grid: {
      left: 16,
      right: legend === 'right' && series.length > 1 ? 130 : 24,
      top: legend === 'top' ? 64 : 44,
      bottom: legend === 'bottom' ? 40 : 16,
      containLabel: true,
    },
    xAxis: kind === 'bar' ? values : names,
    yAxis: kind === 'bar' ? names : values,
    series: series.map((one) => ({
      type: kind === 'line' || kind === 'area' ? 'line' : 'bar',
      name: one.name,
      data: one.values,
      barMaxWidth: 28,
      symbolSize: 5,
      ...(kind === 'area' ? { areaStyle: { opacity: 0.25 } } : {}),
      ...(stacked ? { stack: 'all' } : {}),
      ...(one.color === null ? {} : { itemStyle: { color: one.color } }),
    })),
  };
}
