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
  return [...folds.keys()]
    .sort((one, other) => one - other)
    .map((fold) => bandOf(bandFrom(folds.get(fold) ?? [], { map, words, isFolded: folds.size > 1 })));
}

/** Folded so that it is no wider than the room: each band takes as many columns as fit into it, one at least. */
export function layOutWithin(map: MapToDraw, width: number, words: LayoutWords): MapLayout {
  const cells = placeSteps(map);
  const last = Math.max(0, ...cells.map(({ column }) => column));
  const most = Math.max(1, Math.floor((width - layoutSizes.lane) / layoutSizes.box));
  const bands: MapLayout[] = [];
  for (let from = 0; from <= last;) {
    const { band, columns } = fullest(most, width, (count) => {
      const own = cells.filter(({ column }) => column >= from && column < from + count);
      return bandOf(bandFrom(own, { map, words, isFolded: count <= last }));
    });
    bands.push(band);
    from += columns;
  }
  return stacked(bands);
}

/** The band of most columns that is no wider than the room. */
function fullest(most: number, width: number, draw: (columns: number) => MapLayout) {
  for (let columns = most; columns > 1; columns--) {
    const band = draw(columns);
    if (band.width <= width) return { band, columns };
  }
  return { band: draw(1), columns: 1 };
}

/** Its columns counted from where it begins. */
function bandFrom(cells: readonly Cell[], of: Omit<BandToDraw, 'cells'>): BandToDraw {
  const from = Math.min(...cells.map(({ column }) => column));
  return { ...of, cells: cells.map((cell) => moved(cell, from)) };
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
