import { wordsIn } from '@cxboard/messages/languages';
import { Injectable } from '@nestjs/common';
import { Letterheads } from '../organization/index.ts';
import type { Work } from '../platform/database/work.ts';
import { print } from '../platform/pdf/paper.ts';
import { Printing } from '../platform/pdf/printing.ts';
import { materialOf } from './pack-material.ts';
import { packOf } from './pack-pages.ts';
import { slidesOf } from './pack-slides.ts';
import { Pack } from './pack.entity.ts';
import { tellReaders } from './telling-readers.ts';

/** How much of the whole is done, in percent, once everything is read and once every sheet is drawn; typesetting takes the rest. */
const parts = { gathered: 20, drawn: 50 } as const;

/** Packs are printed beside the pages. */
@Injectable()
export class PackPrinting {
  readonly print;

  constructor(printing: Printing, letterheads: Letterheads) {
    this.print = printing.handle('packs.print', 'packId', {
      kind: Pack,
      gather: async (work: Work, pack: Pack) => materialOf(work, pack, await letterheads.of(work)),
      print: async (material, reached) => {
        await reached(parts.gathered);
        const i18n = wordsIn(material.locale);
        if (material.form === 'PPTX') return slidesOf(material, i18n);
        const paper = packOf(material, i18n);
        await reached(parts.drawn);
        return print(paper);
      },
      reach: async (work, pack, progress) => {
        await work.change(pack, { progress });
      },
      tell: tellReaders,
    });
  }
}
