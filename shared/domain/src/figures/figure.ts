import type { LocalDate } from '../local-time.ts';
import type { FilterPart, SnapshotContent } from '../metrics/snapshot.rules.ts';

/** The pages whose charts can be put on an agenda, beside the page of a metric. */
export const figurePages = ['CASES', 'CONTACT_REASONS', 'CUSTOMER_CLASSES', 'KEI', 'LINKS', 'REVIEW', 'VOICE'] as const;
export type FigurePage = (typeof figurePages)[number];

/** How the figures along an axis are written. */
export type TickFormat = { readonly as: 'NUMBER' | 'SIGNED' } | { readonly as: 'MONEY'; readonly currency: string };

interface Row {
  readonly label: string;
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly shown: string;
  readonly count?: string;
}

/** The marks and the words of a picture, which kind of chart draws them. Data only: it can be frozen. */
export type Drawing =
  | {
      readonly kind: 'BREAKDOWN';
      readonly rows: readonly Row[];
      readonly range: readonly [number, number];
      readonly form?: 'BARS' | 'DOTS';
      readonly overall?: { readonly value: number; readonly label: string };
      readonly shownHeading: string;
      readonly countHeading?: string;
    }
  | {
      readonly kind: 'TREND';
      readonly emptyLabel: string;
      readonly periods: readonly { readonly label: string }[];
      readonly series: readonly {
        readonly name: string;
        readonly points: readonly { readonly value: number | null }[];
        readonly endLabel: string;
      }[];
    }
  | { readonly kind: 'CLASS_GRID'; readonly rows: Two<string>; readonly columns: Two<string>; readonly cells: Cells }
  | {
      readonly kind: 'HEAT_MAP';
      readonly columns: readonly string[];
      readonly rows: readonly {
        readonly label: string;
        readonly cells: readonly { readonly value: number | null; readonly shown: string; readonly tip: string }[];
      }[];
    }
  | {
      readonly kind: 'DRIVER_BARS';
      readonly parts: readonly string[];
      readonly bars: readonly (Mark & { readonly values: readonly number[]; readonly shown: string })[];
    }
  | {
      readonly kind: 'DRIVER_MATRIX';
      readonly dots: readonly (Mark & { readonly x: number; readonly y: number })[];
      readonly xLabel: string;
      readonly yLabel: string;
      readonly cornerLabel: string;
      readonly xTick: TickFormat;
      readonly yTick: TickFormat;
    }
  | {
      readonly kind: 'SCATTER';
      readonly points: readonly {
        readonly x: number;
        readonly y: number;
        readonly fitted: number;
        readonly tip: string;
      }[];
      readonly xLabel: string;
      readonly yLabel: string;
      readonly stepsLabel: string;
      readonly xTick: TickFormat;
      readonly yTick: TickFormat;
    }
  | {
      readonly kind: 'PARETO';
      readonly bars: readonly RankedBar[];
      /** A line below this many bars, and what they are together. */
      readonly vital?: { readonly bars: number; readonly label: string };
    }
  | {
      readonly kind: 'STACKED';
      readonly columns: readonly { readonly label: string; readonly tip: string }[];
      readonly parts: readonly { readonly name: string; readonly values: readonly number[] }[];
    };

/** A bar with its place among the others. */
export interface RankedBar {
  /** Empty: it has no rank. */
  readonly rank: string;
  readonly label: string;
  readonly value: number;
  readonly shown: string;
  /** Percent of the whole. */
  readonly share: string;
  /** What became of its rank, or what else is told of it, in a word or two. */
  readonly moved: string;
  /** What the finding speaks of. */
  readonly isMarked?: boolean;
  /** Everything about it, for who points at it or cannot see it. */
  readonly tip: string;
}

type Two<Of> = readonly [Of, Of];
interface GridCell {
  readonly label: string;
  readonly count: string;
  readonly holds: string;
  readonly share: number;
  readonly tip: string;
}
type Cells = readonly [GridCell, GridCell, GridCell, GridCell];
interface Mark {
  readonly tag: string;
  readonly label: string;
  readonly marked: boolean;
  readonly tip: string;
}

/** A chart with everything it says: its sentence, its picture, its table, and what it rests on. */
export interface Figure {
  /** Which one of its page; also what its file is called. */
  readonly name: string;
  readonly title: string;
  readonly finding: string;
  /** How it is counted. */
  readonly notes: readonly string[];
  readonly head: readonly string[];
  readonly lines: readonly (readonly string[])[];
  readonly drawing: Drawing;
}

/** All that a frozen chart draws and says. Written once; nothing in it is ever asked for again. */
export interface FigureContent extends Figure {
  readonly format: 2;
  readonly page: FigurePage;
  /** What leads to the page as it was looked at. */
  readonly view: Readonly<Record<string, string>>;
  readonly definitionText: string;
  readonly filter: readonly FilterPart[];
  readonly period: { readonly grain: 'DAY'; readonly from: LocalDate; readonly to: LocalDate };
  /** The instant the numbers were read, ISO 8601 in UTC. */
  readonly asAt: string;
  readonly batchIds: readonly string[];
}

/** What a snapshot holds: the numbers of a metric, or a chart of another page. */
export type FrozenContent = SnapshotContent | FigureContent;

export const isFigure = (content: FrozenContent): content is FigureContent => content.format === 2;
