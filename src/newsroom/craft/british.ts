/** British spellings by way of the American ones that the dictionary has: both are right, each in its own paper. Pure. */

const endings: readonly (readonly [RegExp, string])[] = [
  [/our/, "or"],
  [/is(?=(?:e|ed|es|er|ers|ing|ation|ations|able)$)/, "iz"],
  [/ys(?=(?:e|ed|es|er|ers|ing)$)/, "yz"],
  [/re(?=s?$)/, "er"],
  [/ll(?=(?:ed|ing|er|ers|or|ors|ery)$)/, "l"],
  [/l(?=(?:ment|ments|ful|fully)$)/, "ll"],
  [/ogue(?=s?$)/, "og"],
  [/ae|oe/, "e"],
  [/ence(?=s?$)/, "ense"],
  [/amme(?=s?$)/, "am"],
  [/que(?=s?$)/, "ck"],
];

const words: Readonly<Record<string, string>> = {
  grey: "gray",
  tyre: "tire",
  tyres: "tires",
  kerb: "curb",
  storey: "story",
  storeys: "stories",
  plough: "plow",
  ploughs: "plows",
  sceptic: "skeptic",
  sceptical: "skeptical",
  aluminium: "aluminum",
  pyjamas: "pajamas",
  moustache: "mustache",
  draught: "draft",
  jewellery: "jewelry",
  whilst: "while",
  licence: "license",
  practise: "practice",
  practised: "practiced",
  practising: "practicing",
  cosy: "cozy",
  mum: "mom",
  sulphur: "sulfur",
  gaol: "jail",
  judgement: "judgment",
  acknowledgement: "acknowledgment",
};

/** American spellings that `word` may be the British one of; none when it looks like neither. */
export function americanForms(word: string): string[] {
  const known = words[word.toLowerCase()];
  const made = endings.flatMap(([british, american]) => (british.test(word) ? [word.replace(british, american)] : []));
  // Two at once: `colourise`.
  const twice = made.flatMap((each) =>
    endings.flatMap(([british, american]) => (british.test(each) ? [each.replace(british, american)] : [])),
  );
  return [...(known === undefined ? [] : [known]), ...made, ...twice];
}
