import { createContext, type ReactNode, use } from 'react';
import type { Item } from './agenda-view.ts';

/** What the row of an item tells of the questions about it, and the way to ask; put there by the page. */
export const ItemAsking = createContext<(item: Item) => ReactNode>(() => null);
export const useItemAsking = () => use(ItemAsking);

/** What lies on the table for an item that another chapter draws: a deep dive or a nomination; put there by the page. */
export const Tabling = createContext<(item: Item) => ReactNode>(() => null);
export const useTabling = () => use(Tabling);

/** How a guest is invited to an item; put there by the page. */
export const GuestInviting = createContext<(item: Item, onClose: () => void) => ReactNode>(() => null);
export const useGuestInviting = () => use(GuestInviting);
