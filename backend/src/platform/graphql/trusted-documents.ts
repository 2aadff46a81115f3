import { createHash } from 'node:crypto';

export type Manifest = Readonly<Record<string, string>>;
export const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** The operations our own pages were built with: of the newest build and of the ten before, so an open tab survives a deploy. */
export class TrustedDocuments {
  readonly byHash: ReadonlyMap<string, string>;

  constructor(manifests: readonly Manifest[]) {
    const all = manifests.flatMap((manifest) => Object.entries(manifest));
    for (const [hash, text] of all)
      if (sha256(text) !== hash) throw new Error(`The operation ${hash} of a manifest does not match its text.`);
    this.byHash = new Map(all);
  }

  /** May this document text be answered? It must stand in a manifest, to the letter. */
  lists(text: unknown): boolean {
    return typeof text === 'string' && this.byHash.has(sha256(text));
  }
}
