/** Chinese sentences of refusals, by code. Pure. */
export const chineseRefusals: Readonly<Record<string, string>> = {
  offline: "无法连接编辑部；你写的内容保存在本机。",
  fault: "我们这边出了问题，已记录在案。请稍后再试。",
  "signed-out": "登录已失效，请重新登录。你写的内容都还在。",
  "not-allowed": "你的角色没有这项权限；请找编辑或所有者。",
  "not-found": "编辑部没有这个地址。",
  "not-json": "发送的内容格式不对，请再发一次。",
  "too-long": "内容过长，无法一次接收。",
  "bad-request": "填写的内容有误，请检查后再试。",
  "other-site": "这个请求来自其他网站，没有接受。请打开编辑部后再试。",
  "not-founded": "这里还没有报纸。请在服务器上创建：bin/broadsheet init。",
  "no-such-version": "这个版本里没有这篇稿件。",
  "already-there": "这篇稿件在该版本中已经存在。",
  "no-such-edition": "报纸没有这个版本。",
};
