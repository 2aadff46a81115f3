import { englishI18n } from '@cxboard/messages/english';
import type { I18n } from '@lingui/core';
import { Injectable } from '@nestjs/common';
import { Letterheads } from '../organization/index.ts';
import type { Work } from '../platform/database/work.ts';
import { print } from '../platform/pdf/paper.ts';
import { Printing } from '../platform/pdf/printing.ts';
import { materialOf, type PackMaterial } from './pack-material.ts';
import { packOf } from './pack-pages.ts';
import { slidesOf } from './pack-slides.ts';
import { Pack } from './pack.entity.ts';

/** Packs are printed beside the pages. */
@Injectable()
export class PackPrinting {
  readonly print;

  constructor(printing: Printing, letterheads: Letterheads) {
    this.print = printing.handle('packs.print', 'packId', {
      kind: Pack,
      gather: async (work: Work, pack: Pack) => materialOf(work, pack, await letterheads.of(work)),
      print: (material) => (material.form === 'PPTX' ? slidesOf : paperOf)(material, englishI18n(material.locale)),
      tell: tellReaders,
    });
  }
}

const paperOf = (material: PackMaterial, i18n: I18n) => print(packOf(material, i18n));

function tellReaders(work: Work, { id, boardId, readerId }: Pack) {
  work.tell('PACK', id, { boardId, personIds: readerId ? [readerId] : [] });
}
