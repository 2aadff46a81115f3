import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { answerWith } from '../platform/graphql/answer.ts';
import { Viewing } from '../platform/graphql/viewing.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { DepartmentsService } from './departments.service.ts';
import { KeepDepartmentResult, RemoveDepartmentResult } from './people.answers.ts';
import {
  CreateDepartmentInput,
  DepartmentEditInput,
  MoveDepartmentInput,
  RenameDepartmentInput,
} from './people.inputs.ts';
import { DepartmentModel } from './people.model.ts';
import { PeopleReads } from './people.reads.ts';

@Resolver(() => DepartmentModel)
export class DepartmentsResolver {
  constructor(
    private readonly keeping: DepartmentsService,
    private readonly reads: PeopleReads,
  ) {}

  @Query(() => [DepartmentModel], { description: 'The whole tree, by name; at most a thousand departments.' })
  departments(@Viewing() viewer: Viewer) {
    return this.reads.departments(viewer);
  }

  @Mutation(() => KeepDepartmentResult, { description: 'Put a new department into the tree.' })
  async createDepartment(@Viewing() viewer: Viewer, @Args('input') input: CreateDepartmentInput) {
    return answerWith(await this.keeping.create(viewer, input), (id) => this.reads.department(viewer, id));
  }

  @Mutation(() => KeepDepartmentResult)
  async renameDepartment(@Viewing() viewer: Viewer, @Args('input') input: RenameDepartmentInput) {
    return answerWith(await this.keeping.rename(viewer, input), (id) => this.reads.department(viewer, id));
  }

  @Mutation(() => KeepDepartmentResult, { description: 'Put a department, with all under it, elsewhere in the tree.' })
  async moveDepartment(@Viewing() viewer: Viewer, @Args('input') input: MoveDepartmentInput) {
    return answerWith(await this.keeping.move(viewer, input), (id) => this.reads.department(viewer, id));
  }

  @Mutation(() => RemoveDepartmentResult, { description: 'Take an empty department out of the tree.' })
  removeDepartment(@Viewing() viewer: Viewer, @Args('input') input: DepartmentEditInput) {
    return this.keeping.remove(viewer, input);
  }
}
