import { Injectable } from '@nestjs/common';
import { Publications } from '../agenda/index.ts';
import { ResolutionsService } from '../resolutions/index.ts';
import { ClosingService } from '../sessions/index.ts';
import { MakeTopicOwners } from './make-topic-owners.ts';

/** How the board of the demonstration decides, in meetings and between them, and who answers for what. */
@Injectable()
export class DemoActs {
  constructor(
    readonly closing: ClosingService,
    readonly resolutions: ResolutionsService,
    readonly publications: Publications,
    readonly owners: MakeTopicOwners,
  ) {}
}
