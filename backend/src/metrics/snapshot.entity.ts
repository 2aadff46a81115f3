import type { FrozenContent } from '@cxboard/domain/figures/figure';
import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** JSON in the letters of ASCII: such a text is read and sent five times as fast as one with a single other letter in it. */
const asciiJson = (content: FrozenContent): string =>
  JSON.stringify(content).replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Numbers and charts as they were seen. The database lets nobody change the content. */
@Entity('snapshots')
export class Snapshot extends TenantRow {
  @Column('timestamptz')
  frozenAt!: Date;

  /** Null for a chart of another page than a metric's. */
  @Column('uuid', { nullable: true })
  metricId!: string | null;

  @Column('uuid', { nullable: true })
  frozenById!: string | null;

  /** The imports whose answers are in it. */
  @Column('uuid', { array: true })
  importIds!: string[];

  /** Kept to the letter, so that a page may pass it on unread. */
  @Column('text', { transformer: { to: asciiJson, from: (content: FrozenContent) => content } })
  content!: FrozenContent;

  @Column('timestamptz', { nullable: true })
  dataWithdrawnAt!: Date | null;
}
