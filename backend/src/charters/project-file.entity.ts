import { Column, Entity } from 'typeorm';
import { TenantRow } from '../platform/database/rows.ts';
import { fileKinds } from '../platform/files/file-kind.ts';

export const projectFileKinds = [...fileKinds, 'OFFICE'] as const;
export type ProjectFileKind = (typeof projectFileKinds)[number];

/** A paper that belongs to a project; its content lies in the folder of files under the same id. */
@Entity('project_files')
export class ProjectFile extends TenantRow {
  @Column('uuid')
  projectId!: string;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: ProjectFileKind;

  @Column('bigint')
  bytes!: number;

  @Column('text')
  sha256!: string;

  @Column('uuid', { nullable: true })
  addedById!: string | null;

  @Column('timestamptz')
  addedAt!: Date;
}
