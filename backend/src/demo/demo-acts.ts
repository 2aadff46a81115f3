import { Injectable } from '@nestjs/common';
import { Publications } from '../agenda/index.ts';
import { ResolutionsService } from '../resolutions/index.ts';
import { ClosingService } from '../sessions/index.ts';

/** How the board of the demonstration decides: in meetings and between them. */
@Injectable()
export class DemoActs {
  constructor(
    readonly closing: ClosingService,
    readonly resolutions: ResolutionsService,
    readonly publications: Publications,
  ) {}
}
