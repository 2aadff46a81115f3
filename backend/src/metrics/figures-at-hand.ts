import type { Figure, FigurePage, FrozenContent } from '@cxboard/domain/figures/figure';
import { type LocalDate, localDateOf } from '@cxboard/domain/local-time';
import type { FilterPart } from '@cxboard/domain/metrics/snapshot.rules';
import { may } from '@cxboard/domain/people/permissions';
import { wordsIn } from '@cxboard/messages/languages';
import type { I18n } from '@lingui/core';
import { Injectable } from '@nestjs/common';
import { NotFound, stopUnless } from '../platform/barriers.ts';
import type { Ask } from '../platform/database/ask.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { Snapshot } from './snapshot.entity.ts';

/** Which chart of which page, and how the page was looked at. */
export interface FigureRequest {
  readonly page: FigurePage;
  readonly name: string;
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
  /** The dimension that tells phases apart. */
  readonly by?: string | undefined;
  readonly quarter?: LocalDate | undefined;
  readonly pair?: string | undefined;
}

export interface FigureReading {
  readonly ask: Ask;
  readonly viewer: Viewer;
  readonly today: LocalDate;
  /** Words for the organization. */
  readonly i18n: I18n;
}

/** The charts of a page as it is asked for, and what they rest on. */
export interface FiguresOfPage {
  readonly figures: readonly Figure[];
  readonly period: { readonly from: LocalDate; readonly to: LocalDate };
  readonly filter?: readonly FilterPart[];
  readonly definitionText: string;
  readonly importIds: readonly string[];
  /** What leads to the page as it was looked at. */
  readonly view?: Readonly<Record<string, string>>;
}

/** Nothing where the viewer may not look, or where there is nothing to see. */
export type FigureReader = (reading: FigureReading, request: FigureRequest) => Promise<FiguresOfPage | null>;

/** Where chapters above this one say which charts they have; here such a chart is frozen. */
@Injectable()
export class FiguresAtHand {
  private readonly readers = new Map<FigurePage, FigureReader>();

  offer(page: FigurePage, reader: FigureReader): void {
    this.readers.set(page, reader);
  }

  /** Freezes a chart as its page shows it for this request, within the act that needs it; the snapshot's id. */
  async freeze(work: Work, viewer: Viewer, request: FigureRequest): Promise<string> {
    const { timeZone, locale } = viewer.organization;
    const today = localDateOf(work.now, timeZone);
    const ask: Ask = (named, values) => work.query(named, values ?? []);
    const read = await this.readers.get(request.page)?.({ ask, viewer, today, i18n: wordsIn(locale) }, request);
    const figure = read?.figures.find(({ name }) => name === request.name);
    if (!read || !figure) throw new NotFound();
    stopUnless(may(viewer).freezeSnapshot());

    const importIds = [...read.importIds].sort();
    const content: FrozenContent = {
      ...{ format: 2, page: request.page, view: read.view ?? {}, ...figure, definitionText: read.definitionText },
      ...{ filter: read.filter ?? [], period: { grain: 'DAY', ...read.period } },
      ...{ asAt: work.now.toISOString(), batchIds: importIds },
    };
    const { id } = await work.add(Snapshot, {
      ...{ metricId: null, frozenById: viewer.personId, importIds, content },
      ...{ frozenAt: work.now, dataWithdrawnAt: null },
    });
    return id;
  }
}
