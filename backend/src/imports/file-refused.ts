import type { Refusal } from '@cxboard/domain/refusal';

/** The file cannot be read on: the sentence says where and what to do. */
export class FileRefused extends Error {
  constructor(readonly refusal: Refusal<string>) {
    super(refusal.message);
  }
}
