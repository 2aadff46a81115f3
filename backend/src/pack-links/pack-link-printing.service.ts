import { englishI18n } from '@cxboard/messages/english';
import { copyFor } from '@cxboard/messages/pack.messages';
import { Injectable } from '@nestjs/common';
import { materialOf, type PackMaterial, packOf } from '../packs/index.ts';
import type { Work } from '../platform/database/work.ts';
import { print } from '../platform/pdf/paper.ts';
import { Printing } from '../platform/pdf/printing.ts';
import { PackLink } from './pack-link.entity.ts';
import { tellLink } from './pack-links.service.ts';

type Copy = PackMaterial & Pick<PackLink, 'recipient' | 'company'>;

/** The pack with a name across every page: each copy is one person's. */
@Injectable()
export class PackLinkPrinting {
  constructor(printing: Printing) {
    printing.handle('pack_links.print', 'packLinkId', {
      kind: PackLink,
      gather: copyOf,
      print: ({ recipient, company, ...material }: Copy) => {
        const i18n = englishI18n(material.locale);
        return print({ ...packOf(material, i18n), watermark: copyFor(i18n, { recipient, company }) });
      },
      tell: tellLink,
    });
  }
}

async function copyOf(work: Work, link: PackLink): Promise<Copy> {
  const { recipient, company } = link;
  return { ...(await materialOf(work, link)), isWhole: true, recipient, company };
}
