/** Signing in, and then to where one was sent away from. */
import { Alert, Anchor } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { DoorFrame, useNewsroomState } from "../entrance/door_frame.tsx";
import { placeFrom } from "../entrance/place.ts";
import { SignInSteps } from "../entrance/sign_in_steps.tsx";
import { useWords, wordsIn } from "../words/words.ts";

const titles = { en: "The newsroom", "zh-Hans": "编辑部" };

const words = wordsIn({
  en: {
    forgotten: "Forgotten the password?",
    nobody:
      "Nobody works here yet. The server prints a link for the first owner when it starts; open that link to begin.",
  },
  "zh-Hans": {
    forgotten: "忘记密码？",
    nobody: "编辑部还没有人。服务器启动时会打印首位所有者的链接，打开它即可开始。",
  },
});

export const SignInScreen = () => (
  <DoorFrame title={titles}>
    <Steps />
  </DoorFrame>
);

function Steps() {
  const said = useWords(words);
  const state = useNewsroomState();
  return (
    <>
      {state?.staffed === false ? <Alert color="gray">{said.nobody}</Alert> : null}
      <SignInSteps onIn={() => location.assign(placeFrom(location.search))}>
        <Anchor size="sm" c="dimmed" renderRoot={(props) => <Link {...props} to="/reset" search={{ token: "" }} />}>
          {said.forgotten}
        </Anchor>
      </SignInSteps>
    </>
  );
}
