import type { Health } from '@cxboard/domain/projects/health.rules';
import { healthWord } from '@cxboard/messages/projects.messages';
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { StatusMark } from '../../ui/status-mark.tsx';

const tones = { ON_TRACK: 'good', AT_RISK: 'warn', OFF_TRACK: 'bad', UNKNOWN: 'neutral' } as const;

/** How a project stands, as shape and word. */
export function HealthMark({ health, children }: { health: Health; children?: ReactNode }) {
  const { i18n } = useLingui();
  return <StatusMark tone={tones[health]}>{children ?? healthWord(i18n, health)}</StatusMark>;
}
