import type { DraftFile } from './draft.ts';
import { keptFile } from '../../session/kept-files.ts';

export interface UploadAnswer {
  readonly fileId?: string;
  readonly __typename?: string;
}

/** Sends one file; fails when there is no line. */
export async function uploaded(organization: string, file: Blob): Promise<UploadAnswer> {
  const headers = { 'content-type': 'application/octet-stream', 'x-cx-client': 'pages' };
  const answer = await fetch(`/api/${organization}/files`, { method: 'POST', headers, body: file });
  return answer.json() as Promise<UploadAnswer>;
}

/** What waits on this device goes first; what the server does not want, or the device has lost, is left out and named. */
export async function withArrived(organization: string, files: readonly DraftFile[]) {
  const arrived: DraftFile[] = [];
  const leftOut: string[] = [];
  for (const file of files) {
    if (!file.isWaiting) {
      arrived.push(file);
      continue;
    }
    const blob = await keptFile(file.id);
    const fileId = blob && (await uploaded(organization, blob)).fileId;
    if (fileId) arrived.push({ id: fileId, name: file.name });
    else leftOut.push(file.name);
  }
  return { arrived, leftOut };
}
