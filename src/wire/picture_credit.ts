/**
 * Who made a picture, as captions say it in English and Chinese: “Photo: …”, “(Reuters/Jane Doe)”, “图/新华社”, “© …”. Pure.
 */

export interface Captioned {
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
}

const english =
  /(?<=^|[\s([|.,;–—-])(?:(?:hero |cover |lead |main )?(?:photos?|photographs?|photography|pictures?|images?|illustrations?|graphics?|video)(?: +(?:credits?|source|courtesy(?: of)?|by|from))?\s*(?:[:：/]|(?<=by|from|of|credit|credits|source|courtesy)\s)\s*|(?:credits?|courtesy(?: of)?|source)\s*[:：]\s*|©\s*|\(c\)\s+|photograph(?:ed)? by\s+)([^\n]{2,120}?)[\])]?\s*$/iu;
const chinese =
  /(?<=^|[\s(（【[|。，；])(?:(?:图片?|照片|题图|封面图?|头图|配图|插图)(?:来源|提供|作者|版权)?|摄影(?:记者|师)?|摄|来源|供图|制图|绘图|资料图)\s*(?:[:：/／|丨]|(?<=来源|提供|作者|供图)\s)\s*([^\n]{2,60}?)[\])）】]?\s*$/u;
const chineseAfter =
  /(?<=[\s(（【。，；])([\p{Script=Han}A-Za-z·/／ ]{2,30}?)\s*(?:摄|供图|制图|发|绘)\s*[)）】]?\s*$/u;
const agencies =
  /[([](?=[^()[\]]*\b(?:AP|AFP|Reuters|EPA|Getty|Xinhua|PA|dpa|Bloomberg|Shutterstock|Alamy|Photo|Images?)\b)([^()[\]]{2,100})[)\]]\s*\.?$/u;

const longest = 2_000;

/** The caption in `text` apart from the credit at its end; the credit loses its label (“Photo:”, “图片来源：”). */
export function captioned(text: string): Captioned {
  const whole = text.slice(0, longest).replace(/\s+/g, " ").trim();
  for (const pattern of [english, chinese, agencies, chineseAfter]) {
    const match = pattern.exec(whole);
    const credit = match?.[1] ? bare(match[1]) : "";
    if (match && credit !== "") return { ...held("caption", bareCaption(whole.slice(0, match.index))), credit };
  }
  return held("caption", whole);
}

/** `text` without a credit's label: “Photo: Jane Doe” is “Jane Doe”. */
export function bareCredit(text: string): string {
  const whole = text.replace(/\s+/g, " ").trim();
  const found = captioned(whole);
  return found.caption === undefined && found.credit ? found.credit : bare(whole);
}

const bare = (text: string) => text.replace(/^[\s:：/／|丨(（[【]+|[\s)）\]】|丨]+$/gu, "").trim();
const bareCaption = (text: string) => text.replace(/[\s([（【|丨]+$/u, "").trim();
const held = (name: "caption", text: string): Captioned => (text === "" ? {} : { [name]: text });
