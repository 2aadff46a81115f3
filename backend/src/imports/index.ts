import type { Chapter } from '../platform/chapter.ts';
import { Import } from './import.entity.ts';
import { CustomerFiles } from './customer-files.ts';
import { DataSources } from './data-sources.ts';
import { DataSourcesResolver } from './data-sources.resolver.ts';
import { ImportFormats } from './import-formats.ts';
import { ImportJobs } from './import-jobs.ts';
import { ImportsReads } from './imports.reads.ts';
import { ImportsResolver } from './imports.resolver.ts';
import { ImportsService } from './imports.service.ts';
import { Retention, RetentionClockwork } from './retention.ts';
import { RecurringUploads } from './recurring-uploads.ts';
import { Uploads } from './uploads.ts';
import { UploadsController } from './uploads.controller.ts';

export { FileRefused } from './file-refused.ts';
export { openingText } from './text-decoding.ts';
export { DataSources } from './data-sources.ts';
export { ImportJobs } from './import-jobs.ts';
export { ImportsService } from './imports.service.ts';
export { MapImportInput } from './imports.inputs.ts';
export { Uploads } from './uploads.ts';
export { Retention } from './retention.ts';
export { wrongSums } from './sums-of-rows.ts';
export { Import } from './import.entity.ts';

export const imports: Chapter = {
  rows: [Import],
  resolvers: [ImportsResolver, DataSourcesResolver],
  services: [
    ...[ImportsReads, ImportsService, ImportFormats, ImportJobs, CustomerFiles],
    ...[Uploads, RecurringUploads, DataSources, Retention, RetentionClockwork],
  ],
  controllers: [UploadsController],
};
