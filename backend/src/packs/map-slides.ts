import {
  type Box,
  layoutSizes,
  type LaneBand,
  type MapLayout,
  type Point,
} from '@cxboard/domain/deep-dives/drawing.rules';
import { font, left, quiet, rule, type Slide, text, wide } from './slide-frame.ts';

/** A wide slide takes six steps beside each other. */
export const columnsOnSlide = 6;
/** Between the line under the title and the foot, in inches. */
const room = { top: 1.6, height: 5.2 } as const;
const largest = 1 / 80;

const [paper, shade, pain, painPaper, back, way] = [
  'FFFFFF',
  'F1F1EE',
  'B3261E',
  'FBECEB',
  'D55E00',
  '868A92',
] as const;

interface Drawn {
  readonly layout: MapLayout;
  readonly hurtingIds: ReadonlySet<string>;
}

/** The map from the layout of the page, as shapes that stay shapes: every box can be moved and every word changed. */
export function drawMap(slide: Slide, { layout, hurtingIds }: Drawn): void {
  const scale = Math.min(wide / layout.width, room.height / layout.height, largest);
  const pen = new Pen(slide, scale);
  for (const [index, lane] of layout.lanes.entries()) pen.lane(lane, layout.width, index % 2 === 0);
  for (const { points, isBack } of [...layout.lines, ...layout.jumps]) pen.way(points, isBack);
  for (const box of layout.boxes) pen.box(box, hurtingIds.has(box.stepId));
  for (const { label, isBack } of [...layout.lines, ...layout.jumps])
    if (label) pen.words([label.text], label, { color: isBack ? back : quiet, size: layoutSizes.label });
}

interface Place extends Point {
  readonly width: number;
  readonly height: number;
}

/** Draws in the measures of the layout on a slide, which is measured in inches. */
class Pen {
  constructor(
    private readonly slide: Slide,
    private readonly scale: number,
  ) {}

  lane({ name, top, height }: LaneBand, width: number, isShaded: boolean): void {
    const fill = { color: isShaded ? shade : paper };
    this.slide.addShape('rect', {
      ...this.at({ x: 0, y: top, width, height }),
      fill,
      line: { color: rule, width: 0.5 },
    });
    this.words(name, { x: 10, y: top, width: layoutSizes.lane - 10, height }, { color: text, size: layoutSizes.name });
  }

  box({ number, nameLines, notes, ...place }: Box, isPain: boolean): void {
    const colours = isPain ? { fill: painPaper, line: pain } : { fill: paper, line: 'C9C9C2' };
    const said = [
      {
        text: nameLines.join('\n'),
        options: { bold: true, color: text, fontSize: this.points(layoutSizes.name), breakLine: true },
      },
      { text: notes.join('\n'), options: { color: isPain ? pain : quiet, fontSize: this.points(layoutSizes.note) } },
    ];
    this.slide.addText(said, {
      ...{
        ...this.at(place),
        shape: 'roundRect',
        rectRadius: 0.06,
        fontFace: font,
        valign: 'middle',
        margin: 4,
        fit: 'shrink',
      },
      ...{ fill: { color: colours.fill }, line: { color: colours.line, width: 1 }, objectName: `${number}` },
    });
  }

  /** A way leg by leg, and an arrow where it arrives. */
  way(points: readonly Point[], isBack: boolean): void {
    for (const [index, to] of points.entries()) {
      const from = points[index - 1];
      if (!from) continue;
      const place = { x: Math.min(from.x, to.x), y: Math.min(from.y, to.y) };
      const [width, height] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
      const arrow = index === points.length - 1 ? ({ endArrowType: 'triangle' } as const) : {};
      this.slide.addShape('line', {
        ...{ ...this.at({ ...place, width, height }), flipH: to.x < from.x, flipV: to.y < from.y },
        line: { color: isBack ? back : way, width: 1.25, dashType: isBack ? 'dash' : 'solid', ...arrow },
      });
    }
  }

  words(
    lines: readonly string[],
    place: Place,
    { color, size }: { readonly color: string; readonly size: number },
  ): void {
    this.slide.addText(lines.join('\n'), {
      ...{
        ...this.at(place),
        fontFace: font,
        fontSize: this.points(size),
        color,
        margin: 0,
        valign: 'middle',
        wrap: false,
      },
    });
  }

  private at({ x, y, width, height }: Place) {
    const { scale } = this;
    return { x: left + x * scale, y: room.top + y * scale, w: width * scale, h: height * scale };
  }

  /** 72 of them are an inch; smaller than six nobody reads. */
  private points(size: number): number {
    return Math.max(6, Math.round(size * this.scale * 72 * 10) / 10);
  }
}
