import type { Type } from '@nestjs/common';
import type { TenantRow } from './database/rows.ts';
import type { Kind } from './database/work.ts';

/** What a chapter brings to the house: its rows, its API and the services behind it. */
export interface Chapter {
  readonly rows: readonly Kind<TenantRow>[];
  readonly resolvers: readonly Type[];
  readonly services: readonly Type[];
  readonly controllers?: readonly Type[];
}
