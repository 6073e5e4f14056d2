/** All islands in one module; each improves markup that already works. */
import { MoodPoll } from "./moods.ts";
import { ShareLinks } from "./share.ts";
import { ThemeSwitch } from "./theme.ts";
import { TimeAgo } from "./times.ts";

customElements.define("mood-poll", MoodPoll);
customElements.define("share-links", ShareLinks);
customElements.define("theme-switch", ThemeSwitch);
customElements.define("time-ago", TimeAgo);
