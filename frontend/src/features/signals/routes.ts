import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { oneOf } from '../../session/address-state.ts';
import { signalsShown } from './signal-view.ts';

/** `/{organization}/signals`: what the rules found and what people made of it. */
export const signalsRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: 'signals',
      validateSearch: ({ only }: Record<string, unknown>): { only?: (typeof signalsShown)[number] } => {
        const shown = oneOf(signalsShown, only);
        return shown ? { only: shown } : {};
      },
      component: lazyRouteComponent(() => import('./signals-page.tsx'), 'SignalsPage'),
    }),
  ] as const;
