import type { Import_wholeFragment, ImportPreviewQuery } from './imports.generated.ts';

/** The first rows of a file with what each column was taken for. */
export type Preview = NonNullable<ImportPreviewQuery['import']['preview']>;
export type PreviewColumn = Preview['columns'][number];

/** A question the file answers. */
export type ImportedQuestion = NonNullable<Import_wholeFragment['source']>['questions'][number];
