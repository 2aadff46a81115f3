import { type ComponentProps, type ComponentType, createContext, createElement, use } from 'react';

export type LinkProps = Omit<ComponentProps<'a'>, 'href'> & { href: string };

const LinkContext = createContext<ComponentType<LinkProps> | null>(null);

/** Tells the kit how the app follows an address without loading the page again. */
export const LinkProvider = LinkContext;

/** A bare anchor that every linking part of the kit stands on. */
export function Anchor(props: LinkProps) {
  return createElement<LinkProps>(use(LinkContext) ?? 'a', props);
}
