import { expect, test } from '@jest/globals';
import { composePicture } from './chart-picture.ts';

const chartOf = (inside: string) => {
  const place = document.createElement('div');
  place.innerHTML = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 200" width="600" height="200">${inside}</svg>`;
  return place.querySelector('svg')!;
};
const measure = (text: string, size: number) => text.length * size * 0.5;

test('a picture holds its title, its sentence, its notes and the chart in the colours of white paper', () => {
  const chart = chartOf(
    '<path stroke="var(--data-blue, #0072b2)"/><rect data-mark="" role="button"/><rect fill="transparent"><title>x</title></rect>',
  );
  const words = {
    title: 'Ease <new> & old',
    finding: '5 months below the centre line',
    notes: ['n = 412', 'As of today.'],
  };
  const { svg, width, height } = composePicture(chart, words, measure);
  const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  expect([...drawn.querySelectorAll(':scope > text')].map((text) => text.textContent)).toEqual([
    ...['Ease <new> & old', '5 months below the centre line', 'n = 412', 'As of today.'],
  ]);
  expect(drawn.querySelector('path')?.getAttribute('stroke')).toBe('#0072b2');
  expect(drawn.querySelectorAll('[data-mark], [fill="transparent"]')).toHaveLength(0);
  expect([width, height > 200]).toEqual([648, true]);
  expect(chart.querySelectorAll('[data-mark]')).toHaveLength(1);
});

test('a long note is broken into lines that fit, no word lost, and the picture grows', () => {
  const note = 'Percent of answers nine and ten less percent of answers nought to six '.repeat(6).trim();
  const short = composePicture(chartOf(''), { title: 'A', finding: 'B', notes: ['C'] }, measure);
  const long = composePicture(chartOf(''), { title: 'A', finding: 'B', notes: [note] }, measure);
  const lines = [...long.svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? '').slice(2);
  expect(lines.join(' ')).toBe(note);
  expect(lines.every((line) => measure(line, 12) <= 600)).toBe(true);
  expect(long.height).toBeGreaterThan(short.height);
});
