import type { BoardVision_visionFragment, VisionText_visionFragment } from './vision.generated.ts';

export type Vision = VisionText_visionFragment;
export type BoardVision = BoardVision_visionFragment;
export type Pulse = NonNullable<BoardVision['pulse']>;
