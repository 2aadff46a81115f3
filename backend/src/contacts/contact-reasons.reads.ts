import { type TriedLabel, tryRules } from '@cxboard/domain/contact-reasons/label-rules.rules';
import { limits } from '@cxboard/domain/limits';
import { may } from '@cxboard/domain/people/permissions';
import { Injectable } from '@nestjs/common';
import { foundOr404 } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import type { ContactReasonsModel } from './contact-reasons.model.ts';
import type { TryLabelRulesInput } from './contact-reasons.inputs.ts';
import { reasonsTree } from './contact-reasons.statements.ts';
import { labelsToTry, stopUnlessRulesFit } from './label-rules.ts';

@Injectable()
export class ContactReasonsReads {
  constructor(private readonly database: Database) {}

  async reasons(viewer: Viewer): Promise<ContactReasonsModel> {
    foundOr404(may(viewer).keepTopics() || null);
    const { labelsListed } = limits.contacts;
    const [row] = await this.database.read<{ tree: ContactReasonsModel }>(viewer, reasonsTree, [labelsListed]);
    return foundOr404(row).tree;
  }

  /** What rules would do, before they do it. */
  async tryRules(viewer: Viewer, { words }: TryLabelRulesInput) {
    foundOr404(may(viewer).keepTopics() || null);
    stopUnlessRulesFit(words);
    return tryRules(words, await this.database.read<TriedLabel>(viewer, labelsToTry));
  }
}
