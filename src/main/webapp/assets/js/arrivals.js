// Draws the table of a figure as bars over time; the table stays for whoever reads rather than looks.
import uPlot from '/assets/lib/uPlot.esm.js';

const HEIGHT = 220;
const STYLE = '/assets/lib/uPlot.min.css';

function style() {
  if (!document.querySelector(`link[href="${STYLE}"]`)) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: STYLE }));
  }
}

export function start(place) {
  const rows = [...place.closest('figure').querySelectorAll('tbody tr')];
  if (rows.length === 0) {
    return;
  }
  style();
  place.hidden = false;
  const clock = new Map(rows.map(row => [Number(row.dataset.at), row.cells[0].textContent]));
  const data = [[...clock.keys()], rows.map(row => Number(row.dataset.count))];
  const colour = name => getComputedStyle(place).getPropertyValue(name).trim();
  const axis = { stroke: colour('--quiet'), grid: { stroke: colour('--line'), width: 1 }, ticks: { show: false }, font: '12px system-ui' };
  const bars = { label: '', stroke: colour('--accent'), fill: colour('--accent'), paths: uPlot.paths.bars({ size: [0.8, 48] }), points: { show: false } };
  const plot = new uPlot({
    width: place.clientWidth, height: HEIGHT, legend: { show: false }, cursor: { show: false },
    scales: { x: { time: false, range: (u, least, most) => [least - 300, most + 300] }, y: { range: (u, least, most) => [0, Math.max(5, Math.ceil(most * 1.1))] } },
    axes: [
      { ...axis, grid: { show: false }, values: (u, at) => at.map(one => clock.get(one) ?? ''), splits: () => every(data[0], place.clientWidth / 70) },
      { ...axis, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500] },
    ],
    series: [{}, bars],
  }, data, place);
  new ResizeObserver(() => plot.setSize({ width: place.clientWidth, height: HEIGHT })).observe(place);
}

function every(times, most) {
  const step = Math.max(1, Math.ceil(times.length / most));
  return times.filter((at, i) => i % step === 0);
}
