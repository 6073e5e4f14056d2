/** Whether what is written is safe, always in sight: saved, saving, kept here while offline, signed out, read only. */
import { useWords, wordsIn } from "../words/words.ts";
import { LeftHere } from "./left_here.tsx";
import type { Room, RoomState } from "./room.ts";
import { SignInAgain } from "./sign_in_again.tsx";
import { useRoomState } from "./use_room.ts";

const words = wordsIn({
  en: {
    saved: "Saved",
    saving: "Saving…",
    joining: "Connecting…",
    offline: "Offline",
    signedOut: "Signed out",
    readOnly: "Read only",
    kept: (count: number) => (count === 1 ? "1 change kept here" : `${count} changes kept here`),
    notKept: "this browser keeps nothing: do not close the tab",
    "not-allowed": "You may not open this text",
    "no-such-room": "This version is not there any more",
    "other-room": "The text was begun anew; what this browser has of the old one stays here",
    again: "Try again",
  },
  "zh-Hans": {
    saved: "已保存",
    saving: "正在保存…",
    joining: "正在连接…",
    offline: "离线",
    signedOut: "已退出登录",
    readOnly: "只读",
    kept: (count: number) => `本机暂存 ${count} 处修改`,
    notKept: "此浏览器无法暂存，请勿关闭标签页",
    "not-allowed": "您无权打开此正文",
    "no-such-room": "此版本已不存在",
    "other-room": "正文已重新开始；本机保留旧稿内容",
    again: "重试",
  },
});

type Said = (typeof words)["en"];

export function StateLine({ room }: { readonly room: Room }) {
  const said = useWords(words);
  const state = useRoomState(room, (all) => all);
  const name = nameOf(state);
  const loud = state.line === "signed-out" || state.line === "offline" || state.line === "outside";
  return (
    <>
      <p className="room-state" data-state={name} data-unkept={state.unkept}>
        <span className="room-light" aria-hidden="true" />
        <span role={loud ? "status" : undefined}>{sentence(state, said)}</span>
        {state.line === "signed-out" ? <SignInAgain onIn={room.rejoin} /> : null}
        {state.line === "outside" || state.line === "offline" ? (
          <button type="button" className="quiet-button" onClick={room.rejoin}>
            {said.again}
          </button>
        ) : null}
      </p>
      <LeftHere room={room} />
    </>
  );
}

function nameOf({ line, readOnly, unkept }: RoomState): string {
  if (line !== "joined") return line;
  if (readOnly) return "read-only";
  return unkept > 0 ? "saving" : "saved";
}

function sentence({ line, outside, readOnly, unkept, keepsHere }: RoomState, said: Said): string {
  const kept = unkept === 0 ? [] : [keepsHere ? said.kept(unkept) : said.notKept];
  if (line === "joined" && !readOnly) return unkept > 0 ? said.saving : said.saved;
  const first = {
    joined: said.readOnly,
    joining: said.joining,
    offline: said.offline,
    "signed-out": said.signedOut,
    outside: said[(outside ?? "not-allowed") as "not-allowed"],
  }[line];
  return [first, ...kept].join(" · ");
}
