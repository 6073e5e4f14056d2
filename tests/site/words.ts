/** Words for the templates to set: our own writing, in both languages. A 600-word story, its Chinese sister, headlines. */
import type { Copy, Inline, Span } from "../../src/news/copy.ts";

const plain = (text: string): Inline => [{ text }];
const says = (claim: string, text: string): Span => ({ text, marks: [{ type: "claim", claim }] });
const paragraph = (...text: readonly (string | Span)[]): Copy[number] => ({
  type: "paragraph",
  text: text.map((each) => (typeof each === "string" ? { text: each } : each)),
});

/** Six hundred words of English, two claims, a heading, a quotation, a list. */
export const englishCopy: Copy = [
  paragraph(
    "The harbour board voted late on Tuesday to let the three oldest cranes on the east quay run without a driver in the cab, for ninety days and in daylight only. The vote was five to four. It came after two postponements, a morning of argument over who carries the risk when a box falls, and a walk along the quay in the rain that all nine members took together.",
  ),
  paragraph(
    "Under the trial, one operator in a room above the customs hall will watch all three machines on screens and may stop any of them with a single lever. ",
    says("savings", "The board expects to save about a fifth of what the cranes cost to run"),
    ", according to a paper written for members by the port’s own engineers and seen by this newspaper. The paper does not say how many of the thirty-one drivers would be kept on after the ninety days, and the chairman declined to fill the gap.",
  ),
  paragraph(
    "“Nobody is being sent home,” said Ilse Varga, who has chaired the board for six years. “We are asking whether a person who sits in a warm room and watches three cranes is safer than three people who sit in the wind and watch one each. I do not know the answer. That is why it is called a trial.”",
  ),
  paragraph(
    "The drivers’ lodge sees it otherwise. Its secretary, Tomas Lindqvist, said members would work to rule from Monday, and that he had been told by two people in the engineers’ office that ",
    says("brake", "one of the three cranes failed a brake test in March"),
    " and was passed a week later without repair. The board’s office said it would not comment on a test whose report it had not finished reading.",
  ),
  { type: "heading", level: 2, text: plain("A quay built for steam") },
  paragraph(
    "The cranes in question were put up in the year the river was last dredged to nine metres. They were driven by steam, then by diesel, and for the last twenty years by electricity from the tidal barrage upstream. Each has outlived two sets of rails. Their drivers climb a hundred and twelve steps to a cab that sways, by the lodge’s own measure, as much as forty centimetres in a westerly.",
  ),
  paragraph(
    "Insurers have been less romantic. The premium on the east quay has doubled in four years, and the larger of the two firms that carry it wrote to the board in spring to say that it would look kindly on “any arrangement that takes people out from under the load”. The letter, which the board has published, makes no mention of software.",
  ),
  {
    type: "quote",
    paragraphs: [
      plain(
        "A lever is only as good as the hand on it, and the hand is now four hundred metres away behind two panes of glass.",
      ),
    ],
    source: plain("Tomas Lindqvist, secretary of the drivers’ lodge"),
  },
  paragraph(
    "What happens in fog is the question that nearly sank the vote. The machines see by radar and by cameras fixed along the boom; on the eleven days last winter when the quay was closed for fog, the cameras would have seen nothing at all. Members agreed to add a line that stops the trial whenever the pilot station counts fewer than three buoys.",
  ),
  paragraph("Three further conditions were written in by hand before the vote was taken:"),
  {
    type: "list",
    ordered: false,
    items: [
      { text: plain("a driver stays within a minute’s walk of every crane that runs without one;") },
      { text: plain("each stop, however short, is entered in a book that anyone may read at the customs hall;") },
      { text: plain("the trial ends at once if a box is dropped, whoever or whatever dropped it.") },
    ],
  },
  paragraph(
    "The harbour at Ostmark, across the strait, has run its cranes this way since last autumn. Officials there say that the number of boxes moved in an hour fell at first, then rose, and is now about where it began; that two drivers in three now work in the control room; and that they have had one accident, in which a gull was killed. Dock workers’ families, who hold a market under the cranes on Sundays, were asked to move it and refused.",
  ),
  paragraph(
    "The first crane is to move without a driver on the first dry morning after the fifteenth. It will lift an empty box, carry it forty metres and set it down on a chalked square, with the board, the lodge and the fire brigade looking on. If the box comes down inside the chalk, it will lift another.",
  ),
];

/** The Chinese version of the same story. */
export const chineseCopy: Copy = [
  paragraph(
    "港务局周二深夜以五票对四票通过决定，允许东码头三台最老的吊机在白天无人驾驶试运行九十天。表决此前两度推迟；当天上午，委员们为“货箱坠落由谁担责”争论不休，随后九人一同冒雨沿码头走了一遍。",
  ),
  paragraph(
    "按照方案，一名操作员将在海关大楼楼上的控制室里，通过屏幕同时照看三台吊机，必要时扳动一个手柄即可全部停下。本报看到的一份港务局工程师报告称，",
    says("savings", "此举预计可节省约五分之一的运行费用"),
    "。报告没有说明，九十天之后，现有三十一名司机有多少人能留下；主席也不愿补上这个空白。",
  ),
  paragraph(
    "“没有人会被打发回家，”主持港务局六年的主席伊尔莎·瓦尔加说，“我们要弄清的是，一个人坐在暖和的屋子里看三台吊机，是不是比三个人坐在风里各看一台更安全。我不知道答案，所以才叫试验。”",
  ),
  paragraph(
    "司机工会的看法不同。工会书记托马斯·林奎斯特说，会员从周一起将按章怠工；工程师办公室有两人告诉他，",
    says("brake", "三台吊机中有一台三月份未通过制动测试"),
    "，一周之后未经修理便获放行。港务局办公室表示，测试报告尚未读完，不予评论。",
  ),
  { type: "heading", level: 2, text: plain("为蒸汽而建的码头") },
  paragraph(
    "这几台吊机建于河道上一次疏浚到九米深的那一年，先后靠蒸汽、柴油驱动，最近二十年改用上游潮汐电站的电力。每一台都用坏过两副钢轨。司机要爬一百一十二级台阶才能进驾驶室；据工会自己测量，刮西风时，驾驶室的摆幅可达四十厘米。",
  ),
  {
    type: "quote",
    paragraphs: [plain("手柄好不好，要看握它的那只手；如今这只手在四百米之外，隔着两层玻璃。")],
    source: plain("司机工会书记托马斯·林奎斯特"),
  },
  paragraph(
    "险些让表决流产的，是大雾天怎么办。吊机靠雷达和吊臂上的摄像头看路；去年冬天码头因雾关闭十一天，那些天摄像头什么也看不见。委员们同意加写一条：引航站数得到的浮标不足三个时，试验",
    { text: "立即停止", marks: [{ type: "emphasis" }] },
    "。",
  ),
  paragraph(
    "海峡对岸的奥斯特马克港从去年秋天起就这样使用吊机。当地官员说，每小时吊运的箱数先降后升，如今大致回到原点；三分之二的司机转到了控制室；事故只有一起，死了一只海鸥。",
  ),
  paragraph(
    "第一台吊机将在十五日之后的头一个晴天早晨无人开动。它要吊起一只空箱，移动四十米，放进粉笔画好的方框里，港务局、工会和消防队都在一旁看着。箱子若落在框内，就再吊一只。",
  ),
];

/** Headlines with standfirsts: [headline, standfirst, section index]. */
export const englishHeadlines: readonly (readonly [string, string, number])[] = [
  [
    "Harbour board lets cranes run without drivers for ninety days",
    "A five-to-four vote ends months of argument; the drivers’ lodge will work to rule from Monday.",
    0,
  ],
  [
    "Assembly rejects night ferry tax by one vote",
    "The member for the islands crossed the floor after a promise of two more winter sailings.",
    1,
  ],
  [
    "Ostmark reopens the strait to trawlers after nine years",
    "Quotas will be counted in boats, not in tonnes, and reviewed each spring.",
    2,
  ],
  [
    "The tram timetable that a schoolgirl corrected",
    "Her list of forty missed connections was taken up, with one change, by the company.",
    3,
  ],
  [
    "Eel counts on the upper river double, and nobody is sure why",
    "Three stations agree; a fourth was under water.",
    4,
  ],
  ["A library that lends its silence", "Readers may book an hour in the old map room, without a book.", 5],
  ["Harriers win in the ninety-fourth minute, again", "A third late goal in four matches lifts the club to second.", 6],
  ["We should say what the barrage is for", "A machine that cannot explain itself is not yet a public work.", 7],
  ["Grain ships wait at the bar as pilots’ talks stall", "Eleven vessels lay at anchor on Wednesday morning.", 0],
  [
    "New rules for rooms: landlords must print the damp",
    "From autumn every lease will carry the last two winters’ readings.",
    1,
  ],
  ["Telescope on Gannet Hill sees a comet return early", "Observers were three days ahead of the almanac.", 4],
  ["Battery plant pauses second line", "Orders from abroad slowed in spring, the owners say.", 3],
  ["Choir of the fish market records its last winter", "Forty voices, one stove and a borrowed microphone.", 5],
  ["The case for slower ports", "Speed has been the only number we print. It should not be.", 7],
  [
    "Border trains will stop at every halt in August",
    "The old halts were closed in a morning and missed for thirty years.",
    2,
  ],
  ["Under-elevens take over the rowing club for a day", "Nobody fell in who had not meant to.", 6],
];

/** The same in Chinese. */
export const chineseHeadlines: readonly (readonly [string, string, number])[] = [
  ["港务局以一票之差放行无人吊机，试期九十天", "争论数月，五比四通过；司机工会周一起按章怠工。", 0],
  ["议会一票之差否决夜渡税", "离岛议员在获得冬季增开两班的承诺后倒戈。", 1],
  ["奥斯特马克时隔九年重开海峡拖网捕捞", "配额按船数而非吨数计算，每年春天复核一次。", 2],
  ["一名女学生改好了电车时刻表", "她列出四十处接驳失误，公司只改了一处便全部采纳。", 3],
  ["上游鳗鱼数量翻倍，原因无人说得清", "三个观测站数据一致，第四个被水淹了。", 4],
  ["出借安静的图书馆", "读者可预约旧地图室一小时，不必借书。", 5],
  ["鹞队又在第九十四分钟取胜", "四场比赛第三次绝杀，升至第二。", 6],
  ["潮汐电站究竟为谁而建", "说不清自己用途的机器，还算不上公共工程。", 7],
  ["引航谈判停滞，运粮船滞留港外", "周三上午有十一艘船抛锚等候。", 0],
  ["租房新规：房东须标明潮湿度", "今秋起，每份租约都要附上前两个冬天的读数。", 1],
  ["塘鹅山望远镜提前看到彗星回归", "观测者比历书早了三天。", 4],
  ["电池厂暂停第二条生产线", "厂方称春季海外订单放缓。", 3],
  ["鱼市合唱团录下最后一个冬天", "四十个嗓子，一只炉子，一支借来的话筒。", 5],
  ["港口不妨慢一些", "我们一直只印速度这一个数字，不该如此。", 7],
  ["八月起边境列车逢站必停", "老站一个上午就关了，却让人想念了三十年。", 2],
  ["少年接管划艇会一日", "不想落水的人，一个也没落水。", 6],
];
