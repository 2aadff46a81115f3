import { englishI18n } from '@cxboard/messages/english';
import { Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Letterheads } from '../organization/index.ts';
import { Database } from '../platform/database/database.ts';
import { OfOrganization } from '../platform/graphql/address.ts';
import { answeringBarriers, viewerAsking } from '../platform/graphql/asking.ts';
import { Sessions } from '../platform/identity/sessions.ts';
import { print } from '../platform/pdf/paper.ts';
import { NotFound } from '../platform/barriers.ts';
import { reportPaper } from './report-paper.ts';
import { reportSlides } from './report-slides.ts';
import { QuarterlyReportReads } from './report.reads.ts';

const slidesType = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** `GET /api/{organization}/quarterly-reports/{id}.pdf` and `.pptx`: the report as it is frozen, else marked as a draft. */
@OfOrganization('quarterly-reports')
export class QuarterlyReportsController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(QuarterlyReportReads) private readonly reads: QuarterlyReportReads,
    @Inject(Database) private readonly database: Database,
    @Inject(Letterheads) private readonly letterheads: Letterheads,
  ) {}

  @Get(':file')
  async download(@Param('file') file: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    await answeringBarriers(reply, async () => {
      const viewer = await viewerAsking(this.sessions, request);
      const [id = '', form] = file.split('.');
      if (form !== 'pdf' && form !== 'pptx') throw new NotFound();
      const report = await this.reads.byId(viewer, id);
      const { name, locale } = viewer.organization;
      const i18n = englishI18n(locale);
      const letterhead = await this.database.work(viewer, (work) => this.letterheads.of(work));
      const material = { report, organizationName: name, letterhead };
      const content = form === 'pdf' ? await print(reportPaper(material, i18n)) : await reportSlides(material, i18n);
      void reply
        .header('content-type', form === 'pdf' ? 'application/pdf' : slidesType)
        .header('cache-control', 'private, no-store')
        .header(
          'content-disposition',
          `${form === 'pdf' ? 'inline' : 'attachment'}; filename="${report.quarter}.${form}"`,
        )
        .send(content);
    });
  }
}
