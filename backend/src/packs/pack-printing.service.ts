import { englishI18n } from '@cxboard/messages/english';
import { Injectable } from '@nestjs/common';
import type { Work } from '../platform/database/work.ts';
import { print } from '../platform/pdf/paper.ts';
import { Printing } from '../platform/pdf/printing.ts';
import { materialOf } from './pack-material.ts';
import { packOf } from './pack-pages.ts';
import { Pack } from './pack.entity.ts';

/** Packs are printed beside the pages. */
@Injectable()
export class PackPrinting {
  readonly print;

  constructor(printing: Printing) {
    this.print = printing.handle('packs.print', 'packId', {
      kind: Pack,
      gather: materialOf,
      print: (material) => print(packOf(material, englishI18n(material.locale))),
      tell: tellReaders,
    });
  }
}

function tellReaders(work: Work, { id, boardId, readerId }: Pack) {
  work.tell('PACK', id, { boardId, personIds: readerId ? [readerId] : [] });
}
