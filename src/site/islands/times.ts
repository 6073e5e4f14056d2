/** Times of the last day told as “2 hours ago”; the exact moment stays at hand as a title. Stored pages cannot do this. */
export class TimeAgo extends HTMLElement {
  connectedCallback(): void {
    const relative = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "always", style: "short" });
    for (const time of this.querySelectorAll("time")) {
      const minutes = Math.round((Date.now() - Date.parse(time.dateTime)) / 60_000);
      if (!(minutes >= 0 && minutes < 1440)) continue;
      time.title = time.textContent ?? "";
      time.textContent =
        minutes < 60
          ? relative.format(-Math.max(1, minutes), "minute")
          : relative.format(-Math.round(minutes / 60), "hour");
    }
  }
}
