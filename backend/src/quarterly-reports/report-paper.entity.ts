import { Column, Entity } from 'typeorm';
import { Printed } from '../platform/pdf/printed.ts';

export const paperForms = ['PDF', 'PPTX'] as const;
export type PaperForm = (typeof paperForms)[number];

/** A frozen report as it was printed. Its file lies under the paper's id. */
@Entity('report_papers')
export class ReportPaper extends Printed {
  @Column('uuid')
  boardId!: string;

  @Column('uuid')
  reportId!: string;

  @Column('text')
  form!: PaperForm;

  @Column('text')
  organizationName!: string;

  /** Dates and figures are written as there. */
  @Column('text')
  locale!: string;
}
