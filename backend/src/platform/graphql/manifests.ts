import operations from '@cxboard/contract/operations.generated.json' with { type: 'json' };
import kept from '@cxboard/contract/kept-operations.json' with { type: 'json' };
import type { Manifest } from './trusted-documents.ts';

/** The operations of this build's pages, then of the releases before it, newest first. */
export const manifests: readonly Manifest[] = [operations, ...(kept as readonly Manifest[])];
