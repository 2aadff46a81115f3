import type { FileRefusal } from '@cxboard/messages/imports.messages';
import { sentFor } from '../../session/standing-in.ts';

export interface AlreadyImported {
  readonly __typename: 'AlreadyImported';
  readonly importId: string;
}
interface Received {
  readonly __typename?: undefined;
  readonly importId: string;
}
/** The file did not arrive, or was not taken: nothing was stored. */
export interface NotSent {
  readonly __typename: 'NotSent';
  readonly why: 'LINE_LOST' | 'NOT_ALLOWED' | 'SERVER_FAILED';
}

export type UploadAnswer = Received | AlreadyImported | FileRefusal | NotSent;

export interface Sending {
  readonly organization: string;
  readonly file: File;
  readonly onProgress: (bytesSent: number) => void;
  readonly onAnswer: (answer: UploadAnswer) => void;
}

const notSent = (why: NotSent['why']): NotSent => ({ __typename: 'NotSent', why });

function answerOf({ status, responseText }: XMLHttpRequest): UploadAnswer {
  if (status === 201 || status === 422) return JSON.parse(responseText) as UploadAnswer;
  return notSent(status >= 500 ? 'SERVER_FAILED' : 'NOT_ALLOWED');
}

/** Sends a file as it is; gives back how to stop. `fetch` cannot say how much of a body has gone out, so this is XHR. */
export function sendFile({ organization, file, onProgress, onAnswer }: Sending): () => void {
  const request = new XMLHttpRequest();
  request.open('POST', `/api/${organization}/imports`);
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.setRequestHeader('x-cx-client', 'pages');
  for (const [name, value] of Object.entries(sentFor(organization))) request.setRequestHeader(name, value);
  request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
  request.upload.onprogress = ({ loaded }) => onProgress(loaded);
  request.onload = () => onAnswer(answerOf(request));
  request.onerror = () => onAnswer(notSent('LINE_LOST'));
  request.send(file);
  return () => request.abort();
}
