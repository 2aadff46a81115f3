import type { FastifyReply } from 'fastify';
import type { FileKey, FileStore, StoredFile } from './file-store.ts';

interface Sent extends StoredFile {
  readonly type: string;
  /** As it is saved under: plain letters only. */
  readonly name: string;
  /** Opened where it can be shown, or saved. */
  readonly disposition?: 'inline' | 'attachment';
}

/** A kept file as the answer. */
export const sendFile = async (reply: FastifyReply, { files, key }: { files: FileStore; key: FileKey }, sent: Sent) => {
  await reply
    .header('content-type', sent.type)
    .header('content-length', sent.bytes)
    .header('etag', `"${sent.sha256}"`)
    .header('content-disposition', `${sent.disposition ?? 'inline'}; filename="${sent.name}"`)
    .send(files.read(key));
};
