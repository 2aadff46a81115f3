import type { VisionText_visionFragment } from './vision.generated.ts';

export type Vision = VisionText_visionFragment;
