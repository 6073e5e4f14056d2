/** The one-time link: the first owner gives a name, an address and a password. */
import { useSearch } from "@tanstack/react-router";
import { welcome } from "../../calls/session.ts";
import { ask } from "../ask.ts";
import { DoorFrame } from "../entrance/door_frame.tsx";
import { NewcomerForm } from "../entrance/newcomer_form.tsx";

const titles = { en: "Welcome. You are the first owner.", "zh-Hans": "欢迎，您是首位所有者。" };

export function WelcomeScreen() {
  const { token } = useSearch({ from: "/welcome" });
  return (
    <DoorFrame title={titles}>
      <NewcomerForm enter={({ name, email, password }) => ask(welcome, { body: { token, name, email, password } })} />
    </DoorFrame>
  );
}
