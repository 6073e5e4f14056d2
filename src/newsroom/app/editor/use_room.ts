/** The room of a version for a screen: entered while the screen is open, with its state. */
import { useEffect, useState, useSyncExternalStore } from "react";
import { useSession } from "../session.tsx";
import { enterRoom, type Room, type RoomState } from "./room.ts";

/** The room; undefined for the moment before it is entered. */
export function useRoom(story: number, edition: string): Room | undefined {
  const { id, name } = useSession().member;
  const [room, setRoom] = useState<Room>();
  useEffect(() => {
    const entered = enterRoom({ story, edition, member: { id, name } });
    setRoom(entered);
    return () => {
      setRoom(undefined);
      entered.leave();
    };
  }, [story, edition, id, name]);
  return room;
}

/** A part of the room's state, as that part changes: letters come faster than screens need be drawn. */
export const useRoomState = <T>(room: Room, part: (state: RoomState) => T): T =>
  useSyncExternalStore(room.hearing, () => part(room.state()));
