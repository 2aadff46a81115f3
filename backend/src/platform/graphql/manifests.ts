import operations from '@cxboard/contract/operations.generated.json' with { type: 'json' };
import kept from '@cxboard/contract/kept-operations.json' with { type: 'json' };
import type { Manifest } from './trusted-documents.ts';

interface Release {
  readonly release: string;
  readonly operations: Manifest;
}

/** The operations of this build's pages, then of the releases before it, newest first. */
export const withKept = (current: Manifest, releases: readonly Release[]): readonly Manifest[] => [
  current,
  ...releases.map((one) => one.operations),
];

export const manifests: readonly Manifest[] = withKept(operations, kept as readonly unknown[] as readonly Release[]);
