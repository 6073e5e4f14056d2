/** What the staff is written by mail: the invitation, the link to a new password. In the reader's language. Pure. */
import type { Letter } from "../../base/mail.ts";
import type { Locale } from "../calls/session.ts";
import type { Role } from "../permission.ts";
import { roleNames } from "../role_names.ts";

interface Invitation {
  readonly to: string;
  readonly locale: Locale;
  readonly paper: string;
  readonly by: string;
  readonly role: Role;
  readonly link: string;
}

/** Asks somebody to come and work here. */
export const inviteLetter = ({ to, locale, paper, by, role, link }: Invitation): Letter =>
  locale === "en"
    ? {
        to,
        subject: `${oneLine(by)} invites you to the newsroom of ${oneLine(paper)}`,
        text: `${by} invites you to work in the newsroom of ${paper} (${roleNames.en[role].toLowerCase()}).

Open this link to choose your password. It works once, within seven days:

${link}

If you expected nothing of the kind, leave this mail alone; nothing will happen.
`,
      }
    : {
        to,
        subject: `${oneLine(by)} 邀请您加入《${oneLine(paper)}》编辑部`,
        text: `${by} 邀请您加入《${paper}》编辑部（${roleNames["zh-Hans"][role]}）。

请打开以下链接设置密码。链接只能使用一次，七天内有效：

${link}

如果您不知道此事，请忽略这封邮件，不会有任何影响。
`,
      };

interface Reset {
  readonly to: string;
  readonly locale: Locale;
  readonly paper: string;
  readonly link: string;
}

/** Lets somebody set a new password. */
export const resetLetter = ({ to, locale, paper, link }: Reset): Letter =>
  locale === "en"
    ? {
        to,
        subject: `A new password for the newsroom of ${oneLine(paper)}`,
        text: `Somebody, hopefully you, asked for a new password for the newsroom of ${paper}.

Open this link to choose one. It works once, within an hour, and signs you out everywhere:

${link}

If it was not you, leave this mail alone; your password stays as it is.
`,
      }
    : {
        to,
        subject: `重设《${oneLine(paper)}》编辑部的密码`,
        text: `有人（应该是您）请求重设《${paper}》编辑部的密码。

请打开以下链接设置新密码。链接只能使用一次，一小时内有效；设置后所有设备都会退出登录：

${link}

如果不是您本人，请忽略这封邮件，密码不会改变。
`,
      };

const oneLine = (text: string) => text.replace(/\s+/g, " ");
