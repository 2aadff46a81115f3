import type { DocumentNode } from 'graphql';

/** How the server is asked for an operation: by the number its document was given when it was built. */
export const numberOf = (document: DocumentNode) => ({
  version: 1,
  sha256Hash: 'sha256' in document ? document.sha256 : undefined,
});
