/** What the open screen can do, offered by the palette as well: said by the screen's parts while they are there. */
import { useEffect, useRef } from "react";

/** An act of the open screen. */
export interface Offer {
  readonly name: string;
  /** In the person's language. */
  readonly says: string;
  readonly run: () => void;
}

const offered = new Set<{ readonly current: readonly Offer[] }>();

/** Acts offered now, in the order their parts came to the screen. */
export const offersNow = (): Offer[] => [...offered].flatMap(({ current }) => current);

/** Offers acts while the part that says so is on the screen. */
export function useOffers(offers: readonly Offer[]): void {
  const held = useRef(offers);
  held.current = offers;
  useEffect(() => {
    offered.add(held);
    return () => void offered.delete(held);
  }, []);
}
