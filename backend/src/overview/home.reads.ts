import { limits } from '@cxboard/domain/limits';
import { localDateOf } from '@cxboard/domain/local-time';
import { myTurn } from '@cxboard/domain/overview/duties';
import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { DutiesOfAll, type DutyOfSomebody } from './duties-of-all.ts';
import type { DutyModel, HomeModel } from './home.model.ts';

@Injectable()
export class HomeReads {
  constructor(
    private readonly duties: DutiesOfAll,
    private readonly clock: Clock,
  ) {}

  async home(viewer: Viewer, isWhole: boolean): Promise<HomeModel> {
    const { dutiesShown, dutiesAtMost } = limits.overview;
    const { shown, more } = myTurn(await this.duties.of(viewer), isWhole ? dutiesAtMost : dutiesShown);
    return { today: localDateOf(this.clock.now(), viewer.organization.timeZone), duties: shown.map(modelOf), more };
  }
}

const modelOf = ({ kind, subject, title, dueOn, place, forPerson }: DutyOfSomebody): DutyModel => ({
  ...{ kind, title, dueOn, subjectId: subject.id, page: place.page },
  boardSlug: 'boardSlug' in place ? place.boardSlug : null,
  number: 'number' in place ? place.number : null,
  slug: 'slug' in place ? place.slug : null,
  forPerson,
});
