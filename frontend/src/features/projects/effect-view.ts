import type { ProjectEffectQuery } from './effect.generated.ts';

export type Effect = ProjectEffectQuery['effect'];
