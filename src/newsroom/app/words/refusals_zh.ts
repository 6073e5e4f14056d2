/** Chinese sentences of refusals, by code. Pure. */

const here: Readonly<Record<string, string>> = {
  offline: "无法连接编辑部；你写的内容保存在本机。",
  fault: "我们这边出了问题，已记录在案。请稍后再试。",
  "not-found": "编辑部没有这个地址。",
  "not-json": "发送的内容格式不对，请再发一次。",
  "bad-json": "发送的内容格式不对，请再发一次。",
  "too-long": "内容过长，无法一次接收。",
  "bad-request": "填写的内容有误，请检查后再试。",
  "bad-span": "时间跨度最多 45 天，且结束须晚于开始。",
  "media-type": "编辑部只接受 JSON 或图片文件。",
  "other-site": "这个请求来自其他网站，没有接受。请打开编辑部后再试。",
  "not-founded": "这里还没有报纸。请在服务器上创建：bin/broadsheet init。",
  "not-allowed": "你的角色没有这项权限；请找编辑或所有者。",
};

const people: Readonly<Record<string, string>> = {
  "signed-out": "登录已失效，请重新登录。你写的内容都还在。",
  "already-here": "已有同事使用这个电子邮箱。",
  "last-owner": "这是最后一位所有者；请先指定另一位所有者。",
  nobody: "这里没有这个人，请刷新名单。",
  "no-session": "这个会话已经结束。",
  member: "请填写姓名（不超过 100 字）、有效的电子邮箱和足够长的密码。",
  "welcome-spent": "这个链接已用过或已过期。如果报纸还没有所有者，请重启服务器，它会打印新的链接。",
  "too-many-tries": "尝试次数过多，请稍后再试。",
  "no-invite": "这份邀请已经不在了，请刷新名单。",
  "link-spent": "这个链接已用过、被撤回或已过期。请索取新的链接。",
  "not-your-password": "这不是你的密码。",
  "second-factor-on": "两步验证已经开启。",
  "second-factor-off": "两步验证没有开启。",
  "wrong-code": "验证码不对，或已经用过；请用新的验证码。",
  "wrong-password": "电子邮箱与密码不相符。",
  "begin-again": "时间过长，请重新登录。",
  "no-passkey": "这个通行密钥已经不在了。",
  passkey: "通行密钥未被接受，请再试一次或使用密码。",
  "passkey-given-up": "没有使用通行密钥。",
  "mail-not-sent": "邮件未能发出，请检查邮件设置后再试。",
};

const stories: Readonly<Record<string, string>> = {
  "no-such-version": "这个版本里没有这篇稿件。",
  "no-such-story": "没有这篇稿件，或已被撤下。",
  "already-there": "这篇稿件在该版本中已经存在。",
  "no-such-edition": "报纸没有这个版本。",
  "no-such-picture": "没有这张图片，请重新上传。",
  "no-such-section": "没有这个栏目，或它在此版本中没有名称；请另选。",
  "picture-too-large": "图片过大，请缩小后再上传。",
  "not-a-picture": "这个文件不是报纸能显示的图片。",
  "no-thread": "这条批注已经不在了。",
  "changed-meanwhile": "在你打开之后别人保存过这篇稿件；请打开现在的内容，再写入你的修改。",
  "no-such-revision": "这篇稿件没有这个修订。",
  "bad-end": "请选择从现在起 30 天以内的到期时间。",
  "no-such-link": "没有这个链接，或已经失效。",
  "link-over": "预览链接已到期或被撤回，请向发给你的人索取新的链接。",
  "no-preview": "这里无法预览：编辑部没有连着报纸运行。",
};

const workflow: Readonly<Record<string, string>> = {
  "wrong-state": "稿件目前的状态不能这样操作；请刷新后再看。",
  "not-ready": "还有障碍没有解决，请看检查清单。",
  legal: "法务标记尚未解除，不能发布。",
  embargoed: "稿件仍在禁发期内；请等待，或解除禁发。",
  "no-embargo": "这篇稿件没有禁发。",
  "live-already": "读者已经可以看到这篇稿件；如需收回请先撤下。",
  "past-time": "这个时间已经过去，请选择以后的时间。",
  "not-live": "这篇稿件目前没有发布，无法这样操作。",
  "not-due": "它已不在定时之列：在此期间已完成或已取消。",
  "not-failed": "它没有失败，不需要重试。",
  "no-flag": "法务标记没有设置，不需要解除。",
  "not-here": "所列的人中有人已不在编辑部，请刷新名单。",
  "no-such-desk": "没有这个部门，请刷新列表。",
  "desk-there": "已有同名的部门。",
  "too-many-views": "保存的视图已经太多，请先删除一个。",
  "view-there": "你已有同名的视图。",
  "no-such-view": "你没有这个视图。",
};

export const chineseRefusals: Readonly<Record<string, string>> = { ...here, ...people, ...stories, ...workflow };
