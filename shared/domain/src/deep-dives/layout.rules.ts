import { bandOf, type BandToDraw } from './layout-band.rules.ts';
import { layoutSizes, type LayoutWords, type MapLayout, type Point } from './drawing.rules.ts';
import { type Cell, type MapToDraw, placeSteps } from './placing.rules.ts';

export interface LayoutAsked {
  /** A long map is folded after so many columns, as a text is into lines; without it, it stays one band. */
  readonly columnsPerBand?: number;
  readonly words: LayoutWords;
}

/** A map as it is drawn: the same on the page, on paper and in the pack. */
export const layOutMap = (map: MapToDraw, asked: LayoutAsked): MapLayout => stacked(layOutBands(map, asked));

/** Each band by itself, for paper: a page ends between two of them. */
export function layOutBands(map: MapToDraw, { columnsPerBand = Infinity, words }: LayoutAsked): readonly MapLayout[] {
  const cells = placeSteps(map);
  const folds = Map.groupBy(cells, ({ column }) => Math.floor(column / columnsPerBand) || 0);
  const bands = [...folds.keys()]
    .sort((one, other) => one - other)
    .map((fold): BandToDraw => {
      const own = folds.get(fold) ?? [];
      return {
        map,
        words,
        cells: own.map((cell) => moved(cell, fold * columnsPerBand || 0)),
        isFolded: folds.size > 1,
      };
    });
  return bands.map(bandOf);
}

/** Folded so that it is no wider than the room: as many columns in a band as fit, one at least. */
export function layOutWithin(map: MapToDraw, width: number, words: LayoutWords): MapLayout {
  const most = Math.max(1, Math.floor((width - layoutSizes.lane) / layoutSizes.box));
  for (let columnsPerBand = most; columnsPerBand > 1; columnsPerBand--) {
    const drawn = layOutMap(map, { words, columnsPerBand });
    if (drawn.width <= width) return drawn;
  }
  return layOutMap(map, { words, columnsPerBand: 1 });
}

const moved = (cell: Cell, by: number): Cell => ({ ...cell, column: cell.column - by });

function stacked(bands: readonly MapLayout[]): MapLayout {
  const tops = bands.map((_, index) =>
    bands.slice(0, index).reduce((top, { height }) => top + height + layoutSizes.fold, 0),
  );
  const shifted = bands.map((band, index) => down(band, tops[index] ?? 0));
  return {
    width: Math.max(0, ...bands.map(({ width }) => width)),
    height: (tops.at(-1) ?? 0) + (bands.at(-1)?.height ?? 0),
    lanes: shifted.flatMap(({ lanes }) => lanes),
    boxes: shifted.flatMap(({ boxes }) => boxes),
    lines: shifted.flatMap(({ lines }) => lines),
    jumps: shifted.flatMap(({ jumps }) => jumps),
  };
}

function down(band: MapLayout, by: number): MapLayout {
  const shift = <Thing extends Point>(thing: Thing): Thing => ({ ...thing, y: thing.y + by });
  return {
    ...band,
    lanes: band.lanes.map((lane) => ({ ...lane, top: lane.top + by })),
    boxes: band.boxes.map(shift),
    lines: band.lines.map((line) => ({
      ...line,
      points: line.points.map(shift),
      label: line.label && shift(line.label),
    })),
    jumps: band.jumps.map((jump) => ({ ...jump, points: jump.points.map(shift), label: shift(jump.label) })),
  };
}
