import { type AnyRoute, createRoute, lazyRouteComponent, type RouteComponent } from '@tanstack/react-router';
import { AccountPending } from './account-frame.tsx';
import { signInView } from './sign-in-view.ts';

interface Place<Parent extends AnyRoute, Path extends string> {
  readonly parent: Parent;
  readonly path: Path;
  readonly component: RouteComponent;
}

const accountRoute = <Parent extends AnyRoute, const Path extends string>({
  parent,
  path,
  component,
}: Place<Parent, Path>) =>
  createRoute({
    getParentRoute: () => parent,
    path,
    component,
    pendingComponent: AccountPending,
    validateSearch: ({ next }: { next?: unknown }) => (typeof next === 'string' ? { next } : {}),
  });

const signIn = lazyRouteComponent(() => import('./sign-in-page.tsx'), 'SignInPage');
const signUp = lazyRouteComponent(() => import('./sign-up-page.tsx'), 'SignUpPage');
const invitation = lazyRouteComponent(() => import('./invitation-page.tsx'), 'InvitationPage');
const forgotten = lazyRouteComponent(() => import('./forgotten-password-page.tsx'), 'ForgottenPasswordPage');
const reset = lazyRouteComponent(() => import('./reset-password-page.tsx'), 'ResetPasswordPage');
const answer = lazyRouteComponent(() => import('./answer-page.tsx'), 'AnswerPage');
const sharedPack = lazyRouteComponent(() => import('./shared-pack-page.tsx'), 'SharedPackPage');
const guestItem = lazyRouteComponent(() => import('./guest-item-page.tsx'), 'GuestItemPage');
const join = lazyRouteComponent(() => import('./join-page.tsx'), 'JoinPage');
const mail = lazyRouteComponent(() => import('./unsent-mail-page.tsx'), 'UnsentMailPage');
const account = lazyRouteComponent(() => import('./account-page.tsx'), 'AccountPage');

/** What is done outside every organization: coming in, joining, and one's own account. */
export const accountRoutes = <Parent extends AnyRoute>(parent: Parent) =>
  [
    createRoute({
      getParentRoute: () => parent,
      path: 'sign-in',
      component: signIn,
      pendingComponent: AccountPending,
      validateSearch: signInView,
    }),
    accountRoute({ parent, path: 'sign-up', component: signUp }),
    accountRoute({ parent, path: 'invitation', component: invitation }),
    accountRoute({ parent, path: 'password', component: forgotten }),
    accountRoute({ parent, path: 'reset-password', component: reset }),
    createRoute({
      getParentRoute: () => parent,
      path: 'answer/$organization',
      component: answer,
      pendingComponent: AccountPending,
      validateSearch: ({ say }: { say?: unknown }) => (typeof say === 'string' ? { say } : {}),
    }),
    accountRoute({ parent, path: 'shared-pack/$organization', component: sharedPack }),
    accountRoute({ parent, path: 'guest/$organization', component: guestItem }),
    accountRoute({ parent, path: 'join/$organization', component: join }),
    accountRoute({ parent, path: 'mail', component: mail }),
    accountRoute({ parent, path: 'account', component: account }),
  ] as const;
