/**
 * The furniture of a news page, by its words: labels of link boxes, share rows, mood rows, newsletter boxes, notices.
 * English and Chinese in full, the commonest labels of their neighbours; pure. What is not sure is not furniture.
 */

const related =
  /^(?:(?:see|read|watch|more|view)?\s*(?:also|related|recommended|suggested)(?: (?:stories|story|articles?|news|content|posts?|links?|coverage|topics?|reading|video|videos|for you|items|searches|posts? .{0,20}))?|(?:also |you may |you might )?(?:also )?(?:like|be interested in|read next|up next|don['’]?t miss|must reads?|more (?:(?:[\w’'.&]+ ){0,4}(?:stories|news|articles|coverage|headlines|reading)|from .{1,40}|on this(?: story)?|in .{1,30}|like this)|more|read more|further reading|what to read next|editor['’]?s picks?|sponsored(?: content| stories)?|promoted(?: content| stories)?|from (?:the|around the) web|around the web|story timeline|most (?:read|popular|viewed|shared|commented|recent)(?: .{1,24})?|popular(?: .{1,24})?|trending(?: .{1,24})?|latest(?: (?:news|stories|headlines|articles|posts|.{1,16} news))?|recent (?:articles|posts|stories|news)|top stories|headlines|other stories|other news|next (?:story|article)|previous (?:story|article)|breaking news|daily headlines)|[^\n]{0,12}(?:相关(?:新闻|阅读|报道|文章|链接|推荐|内容|稿件|专题|资讯|话题)|推荐(?:阅读|新闻|文章|内容)|延伸阅读|猜你喜欢|热门(?:推荐|文章|新闻|阅读|评论|资讯|排行)|热点(?:新闻|推荐|排行)|精彩推荐|为您推荐|为你推荐|更多(?:新闻|内容|文章|推荐|精彩)?|阅读排行|点击排行|新闻排行|排行榜|最新(?:新闻|文章|资讯|消息)|今日(?:热点|推荐|头条)|编辑推荐|往期回顾|上一篇|下一篇|相關新聞|相關報導|延伸閱讀|推薦閱讀|熱門新聞)|lesen sie auch|mehr zum thema|das könnte sie auch interessieren|weitere (?:artikel|themen|nachrichten)|lire aussi|à lire aussi|articles? liés?|sur le même sujet|leia (?:também|mais)|veja também|te puede interesar|lee también|noticias relacionadas|leggi anche|potrebbe interessarti|articoli correlati|читайте также|по теме|похожие (?:статьи|материалы)|самые популярные.{0,20}|artikel terkait|baca juga)\s*[:：>»…]*$/iu;

const final =
  /^(?:(?:\d+ )?comments?(?: ?\(\d*\))?|(?:leave|post|add|write) (?:a |your )?(?:comment|reply|review).{0,20}|join the (?:conversation|discussion)|tell us what you think.{0,5}|what do you think\??|view (?:all )?comments|show comments|about (?:the |this )?(?:author|writer|authors)|author bio|(?:filed|posted) (?:under|in)\b.{0,80}|tags?|topics?|keywords|want more(?: stories)? like this\??|(?:网友|最新|我要|发表|参与|热门)?评论(?:区|列表)?|跟帖.{0,8}|标签|关键词|版权声明|免责声明|特别声明|作者简介|关于作者|kommentare?(?: .{0,20})?|commentaires?|comentários|comentarios|commenti|отзывы|комментарии|добавить (?:отзыв|комментарий)|komentar)\s*[:：>»]*$/iu;

const closing =
  /^(?:share(?: (?:this|on|via|with).{0,30})?|in this (?:article|story)|follow us(?: on .{1,30})?|sign up (?:for|to) (?:our|the) .{0,60}newsletters?.{0,20}|(?:subscribe|sign up)(?: (?:now|today|here|to .{1,40}))?|get the (?:latest|newsletter|app).{0,60}|newsletters?|breaking news emails?|contact us|advertisement feature|分享(?:到|至|给|本文|文章|此页|这篇文章)?.{0,12}|打赏|点赞|收藏本文|扫一扫.{0,20}|关注(?:我们|微信).{0,20}|声明|心情|您看完.{0,14}|(?:您|你)的(?:心情|感受).{0,10})\s*[:：>»]*$/iu;

const line =
  /^(?:advertisements?|advert|ad|sponsored|promoted|iklan|anzeige|werbung|publicité|publicidade|pubblicità|реклама|广告|(?:story |article )?continue(?:s|d)? (?:reading )?(?:below|after).{0,30}|scroll (?:down )?(?:to|for) .{0,40}|skip to (?:main )?content|jump to .{0,30}|sign in|log ?in|log out|register|subscribe(?: now)?|menu|search|close|caption|image \d+ of.{0,8}|play|play video|watch|listen|print|e-?mail|email (?:the )?author|view author archive|save|copy link|show more|see more|load more|loading(?: content)?\s*\.*|read (?:more|full|next)|click (?:here )?to .{0,80}|click here.{0,80}|.{0,60}click(?:ing)? here\.?|home|back to top|top|up|return to top|want to (?:read|know) more\?|media playback is (?:un|not )supported.{0,40}|your browser does not support .{0,60}|this video .{0,20}(?:unavailable|playing|can not be played).{0,40}|please (?:enable|turn on) javascript.{0,60}|image (?:copyright|source|caption)\b.{0,200}|post comment.{0,6}|comments?|highlights|\d+ (?:of|\/) \d+|\d+ (?:shares?|views?|comments?|likes?|reads?)|\d+\s*min(?:ute)?s?(?: read)?|(?:est\.? |estimated )?reading time:?.{0,20}|tempo de leitura.{0,20}|have a tip\?.{0,200}|got a tip\?.{0,200}|this website uses cookies.{0,200}|we use cookies.{0,200}|(?:sign up|subscribe|join) .{0,160}(?:newsletters?|inbox|e-?mails?|alerts?|channel)\b.{0,100}|get .{0,140}(?:newsletters?|inbox|delivered|alerts?|app)\b.{0,100}|(?:start|end) your day with .{0,80}newsletter.{0,200}|(?:follow|like|find|join) (?:us|me|our|him|her|them|[\p{Lu}][\p{L}'’.]+(?: [\p{Lu}][\p{L}'’.]+){0,3}) on (?:twitter|facebook|instagram|youtube|linkedin|telegram|x|google|snapchat|social).{0,160}|(?:this (?:post|article|story|page|site)|we|some) (?:may |might )?(?:contains?|earns?|use) .{0,40}affiliate.{0,120}|copyright\b.{0,160}|©.{0,160}|\(c\) ?\d{4}.{0,160}|.{0,40}all rights reserved\.?.{0,80}|via [\w-]+\.(?:com|info|net|org)|\[(\w+)[^\]]*\].{0,200}\[\/\w+\]|本文来源.{0,60}|(?:责任编辑|责编|编辑|作者编辑|校对|审核|审读|监制|排版)\s*[:：／/].{0,40}|[（(【[]\s*(?:责任编辑|责编|编辑)\s*[:：].{0,40}[)）】\]]|字号.{0,20}|打印(?:本页)?|关闭(?:窗口|本页)?|返回(?:首页|顶部|列表).{0,4}|阅读(?:量|数|次数|全文)?[:：]?\s*\d*|点击(?:量|数|次数)?[:：]\s*\d*|浏览(?:量|次数)?[:：]\s*\d*|扫描?二维码.{0,30}|微信扫.{0,40}|长按.{0,30}(?:二维码|关注).{0,20}|点击(?:上方|下方|蓝字|关注|进入|查看|展开).{0,40}|展开(?:全文|阅读).{0,10}|举报.{0,10}|收藏|转发|点赞|在看|投诉.{0,10}|.{0,20}版权所有.{0,60}|.{0,80}未经.{0,8}(?:授权|许可|允许|同意).{0,120}|[（(]?原标题[:：].{0,160}|(?:责任)?编辑[\s:：/].{1,30}|(?:稿件|文章|消息|信息)?来源[:：／/].{1,30}|(?:免责|版权|特别|郑重)?声明[:：].{0,300}|风险提示[:：].{0,300})\s*[>»:：.…|]*$/iu;

const moods =
  "touched sympathetic bored angry amused sad happy comment|感动 同情 无聊 愤怒 搞笑 难过 高兴 路过|感動 同情 無聊 憤怒 搞笑 難過 高興 路過"
    .split("|")
    .map((each) => new Set(each.split(" ")));

const stepWords =
  "prev(?:ious)?(?: (?:story|article|page|post))?|next(?: (?:story|article|page|post))?|older(?: posts?)?|newer(?: posts?)?";
const stepSigns = "[\\s<>«»‹›|＜＞←→/]";
const steps = new RegExp(
  `^${stepSigns}*(?:(?:${stepWords})(?:\\s*[:：<>«»‹›|＜＞←→].*|\\s+(?:${stepWords})${stepSigns}*|${stepSigns}*)|(?:上一[篇页则条]|下一[篇页则条]|上篇|下篇|没有了)(?:${stepSigns}|[:：]|$).*)$`,
  "iu",
);

/** True for the label of a box of other stories: “Related Stories”, “相关新闻”. */
export const isRelatedLabel = (text: string): boolean => text.length <= 60 && related.test(text.trim());

/** True for a label after which a page never has more of its story: comments, tags, about the author. */
export const isFinalLabel = (text: string): boolean => text.length <= 100 && final.test(text.trim());

/** True for the label of a box that mostly stands behind a story: share, subscribe, follow us. */
export const isClosingLabel = (text: string): boolean => text.length <= 100 && closing.test(text.trim());

/** True for a line that belongs to the page and not to its story. */
export const isFurniture = (text: string): boolean => {
  const words = text.trim();
  if (words.length > 400) return false;
  return (
    line.test(words) ||
    isMoodRow(words) ||
    steps.test(words) ||
    isSeparators(words) ||
    isInvitation(words) ||
    isNotice(words)
  );
};

/** True for a row of mood names, with or without counts: “Touched Sympathetic Bored Angry …”. */
export function isMoodRow(text: string): boolean {
  const words =
    text
      .toLowerCase()
      .replace(/\bno comment\b/g, "comment")
      .match(/\p{L}+/gu) ?? [];
  const held = words.filter((word) => moods.some((names) => names.has(word)));
  return held.length >= 3 && held.length >= words.length * 0.8;
}

/** True for the row that leads to the stories before and after. */
export const isStepRow = (text: string): boolean => text.length <= 300 && steps.test(text.trim());

/** A call to subscribe, in a sentence of its own. */
const isInvitation = (text: string) =>
  text.length < 320 &&
  /\b(?:subscribe|sign up|signing up)\b/i.test(text) &&
  /\b(?:newsletters?|inbox|e-?mails?|free trial|daily digest)\b/i.test(text);

/** A notice about comments, copyright or the page itself. */
const isNotice = (text: string) =>
  /\b(?:comments?|comentários|comentarios|kommentare)\b.{0,120}\b(?:moderat\w*|approved|aprovados|removed|reviewed)\b|\bmoderat\w+ .{0,20}comments\b/i.test(
    text,
  ) ||
  /^(?:this (?:document|article|material|story|content) (?:is subject to copyright|may not be (?:published|reproduced))|citation: .{10,}retrieved)/i.test(
    text,
  ) ||
  (/\b(?:your|our) (?:e-?mail )?inbox\b/i.test(text) && text.length < 160);

const isSeparators = (text: string) =>
  text !== "" && /^[\s|·•*>»<«…=_~-]{1,80}$/u.test(text) && !/^\s*(?:[*·•]\s*){3}$/u.test(text);
