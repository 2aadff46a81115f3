import type { StepLinkKind } from '@cxboard/domain/deep-dives/step-links.rules';
import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';

/** Who showed how a step is done, and when. */
@Entity('step_witnesses')
export class StepWitness extends TenantRow {
  @Column('uuid')
  stepId!: string;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('text')
  name!: string;

  @Column('text')
  showed!: string;

  @Column('date')
  seenOn!: string;

  @Column('uuid', { nullable: true })
  addedById!: string | null;

  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;
}

/** A contact reason it causes, a metric that feels it, or a step of another map and how the two hang together. */
@Entity('step_links')
export class StepLink extends TenantRow {
  @Column('uuid')
  stepId!: string;

  @Column('uuid', { nullable: true })
  reasonId!: string | null;

  @Column('uuid', { nullable: true })
  metricId!: string | null;

  @Column('uuid', { nullable: true })
  otherStepId!: string | null;

  @Column('text', { nullable: true })
  kind!: StepLinkKind | null;
}
