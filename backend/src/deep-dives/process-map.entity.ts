import type { Signature } from '@cxboard/domain/deep-dives/dive.rules';
import type { ActPlace, Changeability, LaneKind, MapVersion } from '@cxboard/domain/deep-dives/process-map.rules';
import { Column, Entity } from 'typeorm';
import { Aggregate, TenantRow } from '../platform/database/rows.ts';

/** Who does something: the customer, a department, somebody outside. The same in every version of the map. */
@Entity('process_lanes')
export class ProcessLane extends Aggregate {
  @Column('uuid')
  deepDiveId!: string;

  @Column('int')
  position!: number;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: LaneKind;

  @Column('uuid', { nullable: true })
  departmentId!: string | null;

  @Column('double precision', { nullable: true })
  costPerHour!: number | null;

  @Column('uuid', { nullable: true })
  signerId!: string | null;

  @Column('text', { nullable: true })
  signature!: Signature | null;

  @Column('text')
  signatureReason!: string;

  @Column('timestamptz', { nullable: true })
  signedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;
}

/** What somebody answered, as it was given; nothing is overwritten. */
@Entity('lane_answers')
export class LaneAnswer extends TenantRow {
  @Column('uuid')
  laneId!: string;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  @Column('text')
  signature!: Signature;

  @Column('text')
  reason!: string;

  @Column('timestamptz')
  answeredAt!: Date;
}

@Entity('process_steps')
export class ProcessStep extends Aggregate {
  @Column('uuid')
  deepDiveId!: string;

  @Column('text')
  map!: MapVersion;

  @Column('uuid')
  traceId!: string;

  @Column('uuid')
  laneId!: string;

  @Column('int')
  position!: number;

  @Column('text')
  name!: string;

  @Column('boolean')
  isEnd!: boolean;

  @Column('double precision', { nullable: true })
  touchMinutes!: number | null;

  @Column('double precision', { nullable: true, name: 'touch_minutes_p90' })
  touchMinutesP90!: number | null;

  @Column('double precision', { nullable: true })
  waitMinutes!: number | null;

  @Column('double precision', { nullable: true, name: 'wait_minutes_p90' })
  waitMinutesP90!: number | null;

  @Column('int', { nullable: true })
  monthlyVolume!: number | null;

  @Column('boolean')
  isCustomerVisible!: boolean;

  @Column('int', { nullable: true })
  emotion!: number | null;

  @Column('text')
  documented!: string;

  @Column('text')
  practised!: string;

  @Column('text', { array: true })
  systems!: string[];

  @Column('uuid', { nullable: true })
  rationaleId!: string | null;

  @Column('text', { nullable: true })
  changeability!: Changeability | null;

  /** Who decides whether it changes. */
  @Column('uuid', { nullable: true })
  holderId!: string | null;

  @Column('timestamptz', { nullable: true })
  removedAt!: Date | null;
}

@Entity('process_flows')
export class ProcessFlow extends TenantRow {
  @Column('uuid')
  deepDiveId!: string;

  @Column('uuid')
  fromId!: string;

  @Column('uuid')
  toId!: string;

  @Column('double precision')
  share!: number;

  @Column('text')
  label!: string;
}

/** One thing somebody did to the map, and what it was like before. */
@Entity('map_acts')
export class MapAct extends TenantRow {
  @Column('uuid')
  deepDiveId!: string;

  @Column('uuid', { nullable: true })
  personId!: string | null;

  /** A version of the map, its lanes, or the causes. */
  @Column('text')
  place!: ActPlace;

  @Column('text')
  act!: string;

  @Column('timestamptz')
  actedAt!: Date;

  @Column('jsonb')
  changes!: object;

  @Column('timestamptz', { nullable: true })
  undoneAt!: Date | null;

  /** Of what took an act back: which one. */
  @Column('text', { nullable: true })
  undid!: string | null;

  /** It was done before and taken back. */
  @Column('boolean')
  isAgain!: boolean;
}
