import type { Chapter } from '../platform/chapter.ts';
import { Department } from './department.entity.ts';
import { Person } from './person.entity.ts';

export { Department } from './department.entity.ts';
export { DepartmentCardModel } from './department-card.model.ts';
export { Person } from './person.entity.ts';
export { PersonCardModel, PersonInactiveModel } from './person.model.ts';

export const people: Chapter = { rows: [Person, Department], resolvers: [], services: [] };
