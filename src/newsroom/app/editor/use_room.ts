/** The room of a version for a screen: entered while the screen is open, with its state. */
import { useEffect, useState, useSyncExternalStore } from "react";
import { useSession } from "../session.tsx";
import { enterRoom, type Room, type RoomState } from "./room.ts";
import { setAside } from "./set_aside.ts";

/** The room; undefined for the moment before it is entered. */
export function useRoom(story: number, edition: string): Room | undefined {
  const { id, name } = useSession().member;
  const [room, setRoom] = useState<Room>();
  const [sitting, setSitting] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each sitting enters anew
  useEffect(() => {
    const refused = async (reason: string) => {
      setAside({ story, edition, member: id }, reason, entered.doc);
      setRoom(undefined);
      // The next sitting must not find in the journal what the server does not take.
      await entered.leave(true);
      setSitting((before) => before + 1);
    };
    const entered = enterRoom({ story, edition, member: { id, name }, refused: (reason) => void refused(reason) });
    setRoom(entered);
    return () => {
      setRoom(undefined);
      void entered.leave();
    };
  }, [story, edition, id, name, sitting]);
  return room;
}

/** A part of the room's state, as that part changes: letters come faster than screens need be drawn. */
export const useRoomState = <T>(room: Room, part: (state: RoomState) => T): T =>
  useSyncExternalStore(room.hearing, () => part(room.state()));
