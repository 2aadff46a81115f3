import { wordsIn } from '@cxboard/messages/languages';
import { copyFor } from '@cxboard/messages/pack.messages';
import { Injectable } from '@nestjs/common';
import { Letterheads } from '../organization/index.ts';
import { materialOf, type PackMaterial, packOf } from '../packs/index.ts';
import type { Work } from '../platform/database/work.ts';
import { type Letterhead, print } from '../platform/pdf/paper.ts';
import { Printing } from '../platform/pdf/printing.ts';
import { PackLink } from './pack-link.entity.ts';
import { tellLink } from './pack-links.service.ts';

type Copy = PackMaterial & Pick<PackLink, 'recipient' | 'company'>;

/** The pack with a name across every page: each copy is one person's. */
@Injectable()
export class PackLinkPrinting {
  constructor(printing: Printing, letterheads: Letterheads) {
    printing.handle('pack_links.print', 'packLinkId', {
      kind: PackLink,
      gather: async (work: Work, link: PackLink) => copyOf(work, link, await letterheads.of(work)),
      print: ({ recipient, company, ...material }: Copy) => {
        const i18n = wordsIn(material.locale);
        return print({ ...packOf(material, i18n), watermark: copyFor(i18n, { recipient, company }) });
      },
      tell: tellLink,
    });
  }
}

async function copyOf(work: Work, link: PackLink, letterhead: Letterhead): Promise<Copy> {
  const { recipient, company } = link;
  const material = await materialOf(work, link, letterhead);
  // What the board asks itself stays in the house.
  const items = material.items.map((item) => ({ ...item, questions: [] }));
  return { ...material, items, isWhole: true, recipient, company };
}
