import { useEffect, useRef, useState } from 'react';
import { useViewer } from '../../session/viewer-context.ts';
import { sendFile, type UploadAnswer } from './upload.ts';

interface Upload {
  readonly file: File;
  readonly bytesSent: number;
  readonly answer: UploadAnswer | null;
}

/** One file on its way to the server. Leaving the page stops it. */
export function useUpload(onReceived: (importId: string) => void) {
  const { slug } = useViewer().organization;
  const [upload, setUpload] = useState<Upload | null>(null);
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);

  const start = (file: File) => {
    stop.current();
    setUpload({ file, bytesSent: 0, answer: null });
    stop.current = sendFile({
      organization: slug,
      file,
      onProgress: (bytesSent) => setUpload({ file, bytesSent, answer: null }),
      onAnswer: (answer) => {
        setUpload({ file, bytesSent: file.size, answer });
        if (answer.__typename === undefined) onReceived(answer.importId);
      },
    });
  };
  const cancel = () => {
    stop.current();
    setUpload(null);
  };
  return { upload, start, cancel };
}
