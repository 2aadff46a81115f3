import {
  type AlikeCustomers,
  type CustomerClassesDocument,
  quartersOfClasses,
  type QuarterFacts,
} from '@cxboard/domain/customers/class-history.rules';
import { churnBySegment } from '@cxboard/domain/customers/churn.rules';
import { rowsToHide } from '@cxboard/domain/metrics/small-cells.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { foundOr404 } from '../platform/barriers.ts';
import type { Ask } from '../platform/database/ask.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { classFacts } from './customers.statements.ts';

interface Part {
  readonly dimension: string;
  readonly label: string;
  readonly atStart: number;
  readonly lost: number;
}

interface Facts {
  readonly metric: CustomerClassesDocument['metric'];
  readonly quarters: readonly QuarterFacts[];
  readonly alike: readonly AlikeCustomers[];
  readonly leavingIn: string | null;
  readonly parts: readonly Part[];
}

@Injectable()
export class CustomersReads {
  constructor(private readonly database: Database) {}

  async classes(viewer: Viewer): Promise<CustomerClassesDocument> {
    foundOr404(may(viewer).seeCustomers() || null);
    const ask: Ask = (named, values) => this.database.read(viewer, named, values);
    return classesAsked(ask, viewer.organization.currency);
  }
}

/** Everything the page of customer classes shows. */
export async function classesAsked(ask: Ask, currency: string): Promise<CustomerClassesDocument> {
  const [row] = await ask<{ facts: Facts }>(classFacts);
  const { metric, quarters, alike, leavingIn, parts } = foundOr404(row).facts;
  return {
    ...{ currency, metric },
    quarters: quartersOfClasses(quarters, alike),
    churn: leavingIn ? { quarter: leavingIn, dimensions: dimensionsOf(parts) } : null,
  };
}

/** Groups of fewer than five customers are never told, nor can they be worked out. */
function dimensionsOf(parts: readonly Part[]) {
  return [...Map.groupBy(parts, ({ dimension }) => dimension)]
    .map(([name, rows]) => {
      const hidden = rowsToHide(rows.map(({ atStart }) => atStart));
      const shown = rows.filter((_, place) => !hidden.has(place));
      return { name, segments: churnBySegment(new Map(shown.map(({ label, ...customers }) => [label, customers]))) };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
