import { Readable } from 'node:stream';
import { englishI18n } from '@cxboard/messages/english';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import { FileStore } from '../platform/files/file-store.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { print } from '../platform/pdf/paper.ts';
import { materialOf } from './pack-material.ts';
import { packOf } from './pack-pages.ts';
import { Pack } from './pack.entity.ts';

export interface PackIds {
  readonly organizationId: string;
  readonly packId: string;
}

/** Packs are printed beside the pages. A pack that is ready stays as it is. */
@Injectable()
export class PackPrinting implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit() {
    const givenUp = (ids: PackIds) => this.giveUp(ids);
    this.jobs.handle<{ packId: string }>('packs.print', (ids) => this.print(ids), { givenUp });
  }

  async print({ organizationId, packId }: PackIds): Promise<void> {
    const material = await this.database.workFor({ organizationId, reason: 'pack' }, async (work) => {
      const pack = await work.get(Pack, packId);
      return pack.state === 'MAKING' ? materialOf(work, pack) : null;
    });
    if (!material) return;
    const paper = await print(packOf(material, englishI18n()));
    const { bytes, sha256 } = await this.files.keep({ organizationId, fileId: packId }, Readable.from([paper]));
    await this.finish({ organizationId, packId }, { state: 'READY', bytes, sha256 });
  }

  giveUp(ids: PackIds): Promise<void> {
    return this.finish(ids, { state: 'FAILED' });
  }

  private finish({ organizationId, packId }: PackIds, made: Partial<Pack>): Promise<void> {
    return this.database.workFor({ organizationId, reason: 'pack' }, async (work) => {
      const pack = await work.lock(Pack, packId);
      if (pack.state !== 'MAKING') return;
      await work.change(pack, { ...made, readyAt: made.state === 'READY' ? work.now : null });
      const { boardId, readerId } = pack;
      work.tell('PACK', packId, { boardId, personIds: readerId ? [readerId] : [] });
    });
  }
}
