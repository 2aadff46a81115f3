import { Get, Inject, Injectable, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf } from '../board/index.ts';
import { Letterheads } from '../organization/index.ts';
import { foundOr404, NotFound } from '../platform/barriers.ts';
import { Database } from '../platform/database/database.ts';
import { FileStore } from '../platform/files/file-store.ts';
import { sendFile } from '../platform/files/sending.ts';
import { OfOrganization } from '../platform/graphql/address.ts';
import { answeringBarriers, viewerAsking } from '../platform/graphql/asking.ts';
import { Sessions } from '../platform/identity/sessions.ts';
import type { Viewer } from '../platform/identity/viewer.ts';
import { fileOf } from '../platform/pdf/printed.ts';
import type { PaperForm } from './report-paper.entity.ts';
import { printed } from './report-printing.service.ts';
import type { QuarterlyReportModel } from './report.model.ts';
import { QuarterlyReportReads } from './report.reads.ts';

const sentAs = {
  PDF: { type: 'application/pdf', disposition: 'inline' },
  PPTX: {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    disposition: 'attachment',
  },
} as const;

/** What a draft is printed with. */
@Injectable()
export class DraftPress {
  constructor(
    private readonly database: Database,
    private readonly letterheads: Letterheads,
  ) {}

  async print(viewer: Viewer, report: QuarterlyReportModel, form: PaperForm): Promise<Buffer> {
    const { letterhead, locale } = await this.database.work(viewer, async (work) => ({
      letterhead: await this.letterheads.of(work),
      locale: await languageOf(work, report.boardId),
    }));
    return printed({ report, organizationName: viewer.organization.name, locale, letterhead, form });
  }
}

/** `GET /api/{organization}/quarterly-reports/{id}.pdf` and `.pptx`: the bytes of a frozen report, else a draft of today. */
@OfOrganization('quarterly-reports')
export class QuarterlyReportsController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(QuarterlyReportReads) private readonly reads: QuarterlyReportReads,
    @Inject(DraftPress) private readonly drafts: DraftPress,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  @Get(':file')
  async download(@Param('file') file: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await answeringBarriers(reply, async () => {
      const viewer = await viewerAsking(this.sessions, request);
      const [id = '', ending = ''] = file.split('.');
      const form = formOf(ending);
      const report = await this.reads.byId(viewer, id);
      void reply.header('cache-control', 'private, no-store');
      const name = `${report.quarter}.${ending}`;
      if (report.frozenAt) return this.sendKept(reply, { viewer, report, form, name });

      const { type, disposition } = sentAs[form];
      await reply
        .header('content-type', type)
        .header('content-disposition', `${disposition}; filename="${name}"`)
        .send(await this.drafts.print(viewer, report, form));
    });
  }

  private async sendKept(reply: FastifyReply, { viewer, report, form, name }: Wanted) {
    const paper = foundOr404(report.papers.find((one) => one.form === form));
    const place = { files: this.files, key: { organizationId: viewer.organizationId, fileId: paper.id } };
    await sendFile(reply, place, { ...foundOr404(fileOf(paper)), ...sentAs[form], name });
  }
}

interface Wanted {
  readonly viewer: Viewer;
  readonly report: QuarterlyReportModel;
  readonly form: PaperForm;
  readonly name: string;
}

function formOf(ending: string): PaperForm {
  if (ending === 'pdf') return 'PDF';
  if (ending === 'pptx') return 'PPTX';
  throw new NotFound();
}
