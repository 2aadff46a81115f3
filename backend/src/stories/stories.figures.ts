import { addDays } from '@cxboard/domain/local-time';
import { may } from '@cxboard/domain/people/permissions';
import { rankedTurnOffs } from '@cxboard/domain/stories/story.rules';
import { storiesFigure, turnOffFigure } from '@cxboard/messages/voice-figures.messages';
import { Injectable } from '@nestjs/common';
import { FiguresAtHand, type FigureReader } from '../metrics/index.ts';
import { voiceCounts } from './stories.statements.ts';
import type { VoiceModel } from './story.model.ts';

const readFigures: FigureReader = async ({ ask, viewer, i18n, today }) => {
  if (!may(viewer).seeStories()) return null;
  const [row] = await ask<VoiceModel>(voiceCounts, [today]);
  if (!row) return null;
  return {
    figures: [turnOffFigure(i18n, rankedTurnOffs(row.turnOffs)), storiesFigure(i18n, row.counts)],
    period: { from: addDays(today, -364), to: today },
    definitionText: i18n.t({
      id: 'voice.definition',
      message: 'Stories by the day they happened, as they were told; those whose words are gone still count.',
    }),
    importIds: [],
  };
};

/** What stories add up to, for an agenda. */
@Injectable()
export class StoriesFigures {
  constructor(figures: FiguresAtHand) {
    figures.offer('VOICE', readFigures);
  }
}
