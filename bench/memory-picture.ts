// Memory of `oshirase generate` over time as an SVG: one line, a grid, two axes.
import type { MemorySample } from './measured-process.js';

const WIDTH = 720;
const HEIGHT = 280;
const LEFT = 60;
const RIGHT = 16;
const TOP = 34;
const BOTTOM = 40;
const MOST_STEPS = 8;

export function memoryPicture(samples: readonly MemorySample[], title: string): string {
  const seconds = samples.at(-1)?.second ?? 1;
  const topMb = Math.max(...samples.map(({ mb }) => mb), 1);
  const [secondStep, mbStep] = [stepFor(seconds), stepFor(topMb)];
  const highMb = Math.ceil(topMb / mbStep) * mbStep;
  const x = (second: number): string => (LEFT + (second / seconds) * (WIDTH - LEFT - RIGHT)).toFixed(1);
  const y = (mb: number): string => (HEIGHT - BOTTOM - (mb / highMb) * (HEIGHT - TOP - BOTTOM)).toFixed(1);
  const across = steps(highMb, mbStep).map((mb) => `<path class="grid" d="M${LEFT} ${y(mb)}H${WIDTH - RIGHT}"/><text x="${LEFT - 8}" y="${y(mb)}" dy=".35em" text-anchor="end">${mb}</text>`);
  const down = steps(seconds, secondStep).map((second) => `<path class="grid" d="M${x(second)} ${TOP}V${HEIGHT - BOTTOM}"/><text x="${x(second)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${second}</text>`);
  const line = samples.map(({ second, mb }, index) => `${index === 0 ? 'M' : 'L'}${x(second)} ${y(mb)}`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">
<style>.grid{stroke:#ccc;stroke-width:.7}.line{fill:none;stroke:#1565a8;stroke-width:1.6}</style>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
<text x="${LEFT}" y="20" font-size="13">${title}</text>
${[...across, ...down].join('\n')}
<path class="line" d="${line}"/>
<text x="${WIDTH - RIGHT}" y="${HEIGHT - 6}" text-anchor="end">seconds</text>
<text x="6" y="20">MB</text>
</svg>
`;
}

/** 1, 2 or 5 times a power of ten, so that there are at most MOST_STEPS. */
function stepFor(range: number): number {
  const power = 10 ** Math.floor(Math.log10(range / MOST_STEPS));
  return power * ([1, 2, 5, 10].find((factor) => range / (power * factor) <= MOST_STEPS) ?? 10);
}

function steps(end: number, step: number): readonly number[] {
  return Array.from({ length: Math.floor(end / step + 1e-9) + 1 }, (_, index) => Number((index * step).toPrecision(6)));
}
