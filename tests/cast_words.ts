/** The words of the cast: what the Saltmarsh Courier says, in both its languages. All made up. */

interface StoryWords {
  readonly headline: string;
  readonly standfirst: string;
  readonly text: readonly string[];
}

interface InEditions {
  readonly en: StoryWords;
  readonly zh?: StoryWords;
}

const dredger: InEditions = {
  en: {
    headline: "Dredger returns to clear the north channel",
    standfirst: "The harbour board wants the silt out before the winter gales.",
    text: [
      "The dredger Marta Vaz came back to Saltmarsh on Sunday morning and began to clear the north channel, which has lost almost a metre of depth since spring.",
      "The harbour board says that ferries have had to wait for the tide on eleven days this autumn, and that the silt must be gone before the gales begin.",
      "“We are paying for two summers in which nobody measured the channel,” said the harbour master, Duarte Pires. Dredging will cost four hundred thousand.",
      "Work goes on by day and by night until the end of December. The pilots will mark the passage with lit buoys.",
    ],
  },
  zh: {
    headline: "挖泥船重返盐沼港，清理北航道",
    standfirst: "港务局希望在冬季大风来临前清走淤泥。",
    text: [
      "挖泥船“玛尔塔·瓦斯”号星期日上午回到盐沼港，开始清理北航道。入春以来，这条航道的水深减少了近一米。",
      "港务局说，今年秋天有十一天渡轮必须等潮水，淤泥要在大风季节之前清完。",
      "港务长杜阿尔特·皮雷斯说：“连着两个夏天没有人测量航道，现在要付这笔账。”疏浚费用为四十万。",
      "工程昼夜进行，到十二月底结束，引航员将用灯浮标标出通道。",
    ],
  },
};

const crossing: InEditions = {
  en: {
    headline: "Night ferry keeps running while the channel is cleared",
    standfirst: "Passengers get a slower crossing, and a free cup of soup.",
    text: [
      "The night ferry to Ponta Rasa will keep running while the dredger works in the north channel, the company said on Sunday.",
      "The crossing takes forty minutes longer, because the ferry goes round the silt by the south passage and waits for the tide.",
      "Passengers who are late for the first train get their fare back. On board there is soup for everybody, said the mate, Lia Couto.",
      "The harbour board has asked the pilots to meet the ferry at the lit buoys until the dredging ends in December.",
    ],
  },
  zh: {
    headline: "航道清淤期间夜班渡轮照常开行",
    standfirst: "过海慢一些，乘客可以免费喝一碗汤。",
    text: [
      "渡轮公司星期日说，挖泥船在北航道作业期间，开往拉萨角的夜班渡轮照常开行。",
      "渡轮要绕过淤泥走南水道，还要等潮水，航程多四十分钟。",
      "赶不上头班火车的乘客可以退票。大副利亚·科托说，船上人人有汤喝。",
      "港务局请引航员在灯浮标处接渡轮，直到十二月疏浚结束。",
    ],
  },
};

const library: InEditions = {
  en: {
    headline: "Library opens on Sundays again",
    standfirst: "Volunteers keep the reading room warm until the budget is settled.",
    text: [
      "The town library opens on Sundays again from this week, with nineteen volunteers at the desk.",
      "The council closed it in June to save on heating. Its budget for next year is to be settled in January.",
      "“People came to the door every Sunday and read the notice,” said the librarian, Berta Sá. “Now they can read something better.”",
    ],
  },
};

const tides: InEditions = {
  en: {
    headline: "Highest tide of the year reaches the fish market steps",
    standfirst: "",
    text: [
      "The spring tide on Friday morning came up to the third step of the fish market, the highest since the mark was cut in 1987.",
      "Nobody was hurt. Two crates of mackerel floated off and were claimed by gulls.",
    ],
  },
};

const rates: InEditions = {
  en: {
    headline: "Council weighs higher mooring rates",
    standfirst: "A draft that nobody outside the newsroom has seen.",
    text: ["The council will vote in January on mooring rates that pay for half of the dredging."],
  },
};

export const words = {
  paper: {
    en: { paperName: "The Saltmarsh Courier", tagline: "News from both sides of the bar" },
    zh: { paperName: "盐沼信使", tagline: "沙洲内外的新闻" },
  },
  about: {
    en: "The Courier is written by two people and read by everybody who waits for the ferry.",
    zh: "《盐沼信使》由两个人写，等渡轮的人都读。",
  },
  dredger,
  crossing,
  library,
  tides,
  rates,
} as const;
