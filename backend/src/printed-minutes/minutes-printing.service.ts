import { wordsIn } from '@cxboard/messages/languages';
import { Injectable } from '@nestjs/common';
import { MinutesReads } from '../minutes/index.ts';
import { Letterheads } from '../organization/index.ts';
import type { Work } from '../platform/database/work.ts';
import { print } from '../platform/pdf/paper.ts';
import { Printing } from '../platform/pdf/printing.ts';
import { minutesPaper } from './minutes-pages.ts';
import { PrintedMinutes } from './printed-minutes.entity.ts';

/** Approved minutes are printed beside the pages, as the board pack is. */
@Injectable()
export class MinutesPrinting {
  readonly print;

  constructor(printing: Printing, reads: MinutesReads, letterheads: Letterheads) {
    this.print = printing.handle('minutes.print', 'paperId', {
      kind: PrintedMinutes,
      gather: async (work: Work, { minutesId, addenda, organizationName, locale }: PrintedMinutes) => ({
        minutes: await reads.sealed(work, minutesId, addenda),
        organizationName,
        locale,
        letterhead: await letterheads.of(work),
      }),
      print: (material) => print(minutesPaper(material, wordsIn(material.locale))),
      tell: (work, { minutesId, boardId }) => work.tell('MINUTES', minutesId, { boardId }),
    });
  }
}
