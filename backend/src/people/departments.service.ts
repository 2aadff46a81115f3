import { limits } from '@cxboard/domain/limits';
import {
  type DepartmentInsideItself,
  type DepartmentNameTaken,
  type DepartmentNotEmpty,
  refuseDepartmentName,
  refuseParent,
  refuseRemoval,
} from '@cxboard/domain/people/department.rules';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { BadInput, foundOr404, stopUnless } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { statement } from '../platform/database/statement.ts';
import type { Work } from '../platform/database/work.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { Department } from './department.entity.ts';
import type {
  CreateDepartmentInput,
  DepartmentEditInput,
  MoveDepartmentInput,
  RenameDepartmentInput,
} from './people.inputs.ts';
import { Person } from './person.entity.ts';

type Kept = { id: string } | DepartmentNameTaken | DepartmentInsideItself;

const lockTree = statement(
  'people.lock_departments',
  `select pg_advisory_xact_lock(hashtextextended('departments ' || $1::text, 0))`,
);

/** The tree of departments. Its changes take turns, so that two moves together cannot make a circle. */
@Injectable()
export class DepartmentsService {
  constructor(private readonly database: Database) {}

  async create(viewer: Viewer, { name, parentId = null }: CreateDepartmentInput): Promise<Kept> {
    return this.database.work(viewer, async (work): Promise<Kept> => {
      stopUnless(may(viewer).managePeople());
      const tree = await treeOf(work);
      if (parentId) find(tree, parentId);
      if (tree.length >= limits.people.departments)
        throw new BadInput(`At most ${limits.people.departments} departments.`);

      const refusal = refuseDepartmentName(tree, { id: null, parentId, name });
      return refusal ?? idOf(await work.add(Department, { name, parentId }));
    });
  }

  async rename(viewer: Viewer, { departmentId: id, expectedVersion, name }: RenameDepartmentInput): Promise<Kept> {
    return this.database.work(viewer, async (work): Promise<Kept> => {
      stopUnless(may(viewer).managePeople());
      const tree = await treeOf(work);
      const department = find(tree, id);

      const refusal = refuseDepartmentName(tree, { id, parentId: department.parentId, name });
      return refusal ?? idOf(await work.change(department, { name }, expectedVersion));
    });
  }

  async move(
    viewer: Viewer,
    { departmentId: id, expectedVersion, parentId = null }: MoveDepartmentInput,
  ): Promise<Kept> {
    return this.database.work(viewer, async (work): Promise<Kept> => {
      stopUnless(may(viewer).managePeople());
      const tree = await treeOf(work);
      const department = find(tree, id);
      if (parentId) find(tree, parentId);

      const refusal =
        refuseParent(tree, { id, parentId }) ?? refuseDepartmentName(tree, { id, parentId, name: department.name });
      return refusal ?? idOf(await work.change(department, { parentId }, expectedVersion));
    });
  }

  /** Somebody who has left still stands in the department they worked in last, so they count too. */
  async remove(
    viewer: Viewer,
    { departmentId: id }: DepartmentEditInput,
  ): Promise<{ id: string } | DepartmentNotEmpty> {
    return this.database.work(viewer, async (work): Promise<{ id: string } | DepartmentNotEmpty> => {
      stopUnless(may(viewer).managePeople());
      const tree = await treeOf(work);
      const department = find(tree, id);

      const people = await work.find(Person, { departmentId: id });
      const departments = tree.filter(({ parentId }) => parentId === id);
      const refusal = refuseRemoval({ people: people.length, departments: departments.length });
      if (refusal) return refusal;

      await work.remove(department);
      return { id };
    });
  }
}

/** Everything that changes the tree takes turns. */
export async function treeOf(work: Work): Promise<Department[]> {
  await work.query(lockTree, [work.organizationId]);
  return work.find(Department, {});
}

const find = (tree: readonly Department[], id: string) => foundOr404(tree.find((one) => one.id === id));
const idOf = ({ id }: Department) => ({ id });
