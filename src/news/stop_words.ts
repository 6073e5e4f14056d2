/** Words that say nothing of what a text is about, English and Chinese. Data. */
const english = `about above after again against all also although among and another any are around because been before being
below between both but can cannot could day days did does doing done down during each either even ever every few first for from
further get gets getting give given goes going gone had has have having her here hers him his how however into its itself just
know last later least less let like made make makes making many may might more most much must near never new next none nor not
nothing now number off often old once one only onto open other others our out over own part people perhaps place put rather
said same say saying says second see seen several she should since small some something still such take taken taking than that
the their them then there these they thing things think third this those though three through time times today together told
too took toward towards two under until upon use used using very via want was way week weeks well went were what when where
whether which while who whole whom whose why will with within without work would year years yesterday yet you your
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
november december four five six seven eight nine ten hundred thousand million billion percent per cent according`;
const chinese = `我们 他们 她们 你们 自己 这个 那个 这些 那些 这样 那样 什么 怎么 因为 所以 但是 而且 或者 如果 虽然 不过 然后 以及 对于
关于 根据 通过 进行 已经 正在 可以 可能 应该 需要 没有 不是 就是 还是 也是 一个 一些 一种 一次 一位 一名 其中 其他 之后 之前
以后 以前 目前 现在 今天 昨天 明天 今年 去年 明年 时候 时间 表示 认为 指出 称 说 报道 记者 方面 问题 工作 情况 成为 作为 由于
此外 同时 同样 更加 非常 十分 比较 仍然 其实 只是 只有 不能 不会 不同 两个 三个 第一 第二 左右 以上 以下 之间 来自 来说 以来`;

export const stopWords: ReadonlySet<string> = new Set(`${english} ${chinese}`.split(/\s+/));
