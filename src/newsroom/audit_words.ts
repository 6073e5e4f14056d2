/**
 * What each act is called when the audit tells of it, in both languages, by its call. Pure. `[published|publish]` is the
 * word for what was done and for what was only tried, {了} stands where it was done; {story}, {person} and the rest are
 * filled in by `audit_sentence.ts`. `tests/newsroom/audit_sentence.test.ts` sees that no call is without its words.
 */

/** English, then Chinese. */
export type ActWords = readonly [en: string, zh: string];

const version = "/stories/:story/:edition";

/** By method and path, as in the audit after the verb. */
export const actWords: Readonly<Record<string, ActWords>> = {
  // Coming in and going.
  "POST /welcome": ["[became|become] the first owner ({email})", "成为{了}首位所有者（{email}）"],
  "POST /join": ["[came|come] by an invitation ({email})", "凭邀请加入{了}（{email}）"],
  "POST /sign-in": ["[gave|give] the password of {email}", "输入{了}{email}的密码"],
  "POST /sign-in/code": ["[signed|sign] in with a code", "用验证码登录{了}"],
  "POST /sign-in/passkey": ["[signed|sign] in with a passkey", "用通行密钥登录{了}"],
  "POST /sign-out": ["[signed|sign] out", "退出{了}登录"],
  "POST /reset": ["[asked|ask] for a new password for {email}", "请求{了}重设{email}的密码"],
  "POST /reset/password": ["[set|set] a new password by a link", "凭链接设置{了}新密码"],
  "COMMAND staff reset": ["[made|make] a link to a new password for {person}", "为{person}生成{了}重设密码的链接"],

  // One's own account.
  "PUT /me/locale": ["[chose|choose] the language of the screens", "选择{了}界面语言"],
  "PUT /me/password": ["[changed|change] the password", "更改{了}密码"],
  "POST /me/second-factor": ["[began|begin] to set up a second factor", "开始{了}设置两步验证"],
  "PUT /me/second-factor": ["[turned|turn] the second factor on", "开启{了}两步验证"],
  "DELETE /me/second-factor": ["[turned|turn] the second factor off", "关闭{了}两步验证"],
  "POST /me/recovery-codes": ["[made|make] recovery codes anew", "重新生成{了}恢复码"],
  "POST /me/passkeys/options": ["[began|begin] to add a passkey", "开始{了}添加通行密钥"],
  "POST /me/passkeys": ["[added|add] the passkey “{name}”", "添加{了}通行密钥“{name}”"],
  "DELETE /me/passkeys/:passkey": ["[removed|remove] a passkey", "移除{了}一个通行密钥"],
  "DELETE /me/sessions/:session": ["[signed|sign] one of their browsers out", "让自己的一个浏览器退出{了}登录"],
  "DELETE /me/sessions": ["[signed|sign] their other browsers out", "让自己的其他浏览器退出{了}登录"],
  "POST /inbox/read": ["[looked|look] through the inbox", "查看{了}收件箱"],
  "POST /inbox/done": ["[settled|settle] items of the inbox", "处理{了}收件箱事项"],

  // People and the audit.
  "POST /people/invites": ["[invited|invite] {email} as {role}", "邀请{了}{email}担任{role}"],
  "DELETE /people/invites/:invite": ["[took|take] back the invitation of {email}", "撤回{了}对{email}的邀请"],
  "PUT /people/:person/role": ["[made|make] {person} {role}", "将{person}的角色改为{了}{role}"],
  "DELETE /people/:person": ["[let|let] {person} leave", "让{person}离职{了}"],
  "DELETE /people/:person/sessions": ["[signed|sign] {person} out everywhere", "让{person}在所有设备退出{了}登录"],
  "DELETE /people/:person/second-factor": [
    "[took|take] away the second factor of {person}",
    "解除{了}{person}的两步验证",
  ],
  "GET /audit/export": ["[took|take] away the audit as a file", "导出{了}审计记录"],

  // Writing.
  "POST /stories": ["[began|begin] {story}", "新建{了}{story}"],
  [`ROOM ${version}`]: ["[wrote|write] in {story}", "在{story}中写作{了}"],
  [`PATCH ${version}`]: ["[changed|change] what stands beside {story}", "更改{了}{story}的附属信息"],
  [`PUT ${version}/picture`]: ["[chose|choose] the lead picture of {story}", "选定{了}{story}的主图"],
  "POST /stories/:story/pictures": ["[put|put] a picture into {story}", "为{story}上传{了}图片"],
  [`PATCH ${version}/pictures/:picture`]: ["[described|describe] a picture of {story}", "填写{了}{story}的图片说明"],
  [`POST ${version}/threads`]: ["[commented|comment] on {story}", "批注{了}{story}"],
  [`POST ${version}/threads/:thread/remarks`]: ["[answered|answer] a comment on {story}", "回复{了}{story}的批注"],
  [`PUT ${version}/threads/:thread`]: [
    "[settled|settle] or [opened|open] again a comment on {story}",
    "处理{了}{story}的批注",
  ],
  [`POST ${version}/revisions`]: ["[kept|keep] a state of {story}", "保存{了}{story}的一个状态"],
  [`POST ${version}/revisions/:revision/restore`]: ["[put|put] back a state of {story}", "恢复{了}{story}的一个状态"],
  "PUT /house-style/:edition/words": ["[put|put] “{word}” among the words to avoid", "将“{word}”列入{了}慎用词"],
  "DELETE /house-style/:edition/words/:id": ["[took|take] a word off those to avoid", "从慎用词中移除{了}一个词"],
  "PUT /house-style/:edition/known": ["[taught|teach] spelling the word “{word}”", "将“{word}”加入{了}拼写词表"],
  "DELETE /house-style/:edition/known/:word": ["[had|have] spelling forget “{word}”", "将“{word}”移出{了}拼写词表"],

  // From idea to live.
  [`POST ${version}/begin-drafting`]: ["[began|begin] to draft {story}", "开始{了}起草{story}"],
  [`POST ${version}/set-aside`]: ["[set|set] {story} aside", "搁置{了}{story}"],
  [`POST ${version}/hand-in`]: ["[handed|hand] in {story}", "提交{了}{story}"],
  [`POST ${version}/take-back`]: ["[took|take] back {story}", "撤回{了}{story}"],
  [`POST ${version}/send-back`]: ["[sent|send] back {story}", "退回{了}{story}"],
  [`POST ${version}/ready`]: ["[marked|mark] {story} as ready", "将{story}标为{了}待发"],
  [`POST ${version}/publish`]: ["[published|publish] {story}", "发布{了}{story}"],
  [`POST ${version}/update`]: ["[published|publish] the changes of {story}", "发布{了}{story}的修改"],
  [`POST ${version}/correct`]: ["[corrected|correct] {story}", "更正{了}{story}"],
  [`POST ${version}/withdraw`]: ["[withdrew|withdraw] {story}", "撤下{了}{story}"],
  [`POST ${version}/schedules`]: ["[scheduled|schedule] {story}", "为{story}设定{了}时间"],
  [`DELETE ${version}/schedules/:schedule`]: ["[took|take] {story} off the schedule", "取消{了}{story}的定时"],
  [`POST ${version}/schedules/:schedule/retry`]: [
    "[tried|try] the schedule of {story} once more",
    "重试{了}{story}的定时",
  ],
  "POST /failing/press": ["[had|have] a failing page pressed once more", "重新生成{了}出错的页面"],

  // Planning, embargo, law, links.
  "POST /desks": ["[made|make] a desk", "新建{了}一个编辑组"],
  "PUT /desks/:desk": ["[renamed|rename] a desk", "更名{了}一个编辑组"],
  "DELETE /desks/:desk": ["[closed|close] a desk", "关闭{了}一个编辑组"],
  [`PATCH ${version}/plan`]: ["[planned|plan] {story}", "安排{了}{story}"],
  [`PUT ${version}/assigned`]: ["[assigned|assign] {story}", "指派{了}{story}"],
  "PUT /stories/:story/embargo": ["[put|put] {story} under embargo", "对{story}设置{了}禁发"],
  "DELETE /stories/:story/embargo": ["[lifted|lift] the embargo of {story}", "解除{了}{story}的禁发"],
  [`PUT ${version}/legal`]: ["[raised|raise] the legal flag of {story}", "为{story}加上{了}法律标记"],
  [`DELETE ${version}/legal`]: ["[cleared|clear] the legal flag of {story}", "清除{了}{story}的法律标记"],
  [`POST ${version}/preview-links`]: ["[made|make] a private link to {story}", "为{story}创建{了}预览链接"],
  [`DELETE ${version}/preview-links/:link`]: [
    "[revoked|revoke] a private link to {story}",
    "撤销{了}{story}的预览链接",
  ],
  "POST /views": ["[kept|keep] a view of the list", "保存{了}一个列表视图"],
  "PUT /views/:view": ["[changed|change] a view of the list", "更改{了}一个列表视图"],
  "DELETE /views/:view": ["[dropped|drop] a view of the list", "删除{了}一个列表视图"],
  "POST /bulk/plan": ["[planned|plan] many stories at once ({versions})", "批量安排{了}{versions}篇稿件"],
  "POST /bulk/move": ["[moved|move] many stories at once ({versions})", "批量移动{了}{versions}篇稿件"],

  // Pictures.
  "POST /pictures": ["[took|take] in a picture", "收入{了}一张图片"],
  "PATCH /pictures/:picture": ["[changed|change] the record of a picture", "更改{了}一张图片的档案"],
  "PATCH /pictures/:picture/words/:language": ["[described|describe] a picture", "填写{了}一张图片的说明"],
  "PUT /pictures/:picture/file": ["[replaced|replace] the file of a picture", "更换{了}一张图片的文件"],
  "POST /collections": ["[began|begin] a collection of pictures", "新建{了}一个图片集"],
  "PATCH /collections/:collection": ["[renamed|rename] a collection of pictures", "更名{了}一个图片集"],
  "DELETE /collections/:collection": ["[closed|close] a collection of pictures", "删除{了}一个图片集"],
  "POST /collections/:collection/pictures": ["[put|put] pictures into a collection", "将图片归入{了}图片集"],

  // Fronts.
  "POST /fronts": ["[began|begin] to arrange a front", "开始{了}编排一个版面"],
  "POST /fronts/:front/acts": ["[arranged|arrange] a front", "编排{了}版面"],
  "POST /fronts/:front/undo": ["[took|take] back a change to a front", "撤销{了}对版面的一处更改"],
  "POST /fronts/:front/publish": ["[made|make] a front live", "发布{了}版面"],
  "POST /fronts/:front/close": ["[gave|give] a front back to its rule", "将版面交还{了}自动编排"],
  "POST /fronts/:front/schedules": ["[scheduled|schedule] a front", "为版面设定{了}时间"],
  "DELETE /fronts/:front/schedules/:schedule": ["[took|take] a front off the schedule", "取消{了}版面的定时"],

  // Machines.
  [`PUT ${version}/text`]: ["[wrote|write] the text of {story} by machine", "通过接口写入{了}{story}的正文"],
  "POST /me/tokens": ["[made|make] a token for a machine", "创建{了}一个接口令牌"],
  "DELETE /me/tokens/:token": ["[ended|end] a token", "吊销{了}一个接口令牌"],
  "POST /webhooks": ["[made|make] a webhook", "创建{了}一个回调"],
  "PUT /webhooks/:webhook": ["[changed|change] a webhook", "更改{了}一个回调"],
  "DELETE /webhooks/:webhook": ["[ended|end] a webhook", "删除{了}一个回调"],
  "POST /webhooks/:webhook/secret": ["[gave|give] a webhook a new secret", "更换{了}回调的密钥"],
  "POST /webhooks/:webhook/deliveries/:delivery/replay": ["[sent|send] a delivery once more", "重发{了}一次回调"],
};
