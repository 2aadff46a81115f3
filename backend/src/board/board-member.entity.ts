import type { BoardRole } from '@cxboard/domain/people/relations';
import { Column, Entity } from 'typeorm';
import { Aggregate } from '../platform/database/rows.ts';

@Entity('board_members')
export class BoardMember extends Aggregate {
  @Column('uuid')
  boardId!: string;

  @Column('uuid')
  personId!: string;

  @Column('text')
  role!: BoardRole;

  @Column('date')
  fromOn!: string;

  @Column('date', { nullable: true })
  untilOn!: string | null;
}
