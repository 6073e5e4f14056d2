/** The frame of what one sees before one is in: a narrow sheet, in the browser's language or the one chosen here. */
import { Anchor, Group, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect, useState } from "react";
import { type Locale, locales, newsroomState } from "../../calls/session.ts";
import { ask } from "../ask.ts";
import { LocaleContext } from "../words/words.ts";

const localeNames = { en: "English", "zh-Hans": "简体中文" } as const;

const localeHere = (): Locale => (navigator.language.toLowerCase().startsWith("zh") ? "zh-Hans" : "en");

/** What the paper is called, and whether somebody works here. */
export const useNewsroomState = () => useQuery({ queryKey: ["state"], queryFn: () => ask(newsroomState, {}) }).data;

export function DoorFrame({
  title,
  given,
  children,
}: {
  readonly title: Readonly<Record<Locale, string>>;
  /** The language somebody else chose for who comes. */
  readonly given?: Locale | undefined;
  readonly children: ReactNode;
}) {
  const [chosen, setChosen] = useState<Locale>();
  const locale = chosen ?? given ?? localeHere();
  const paper = useNewsroomState()?.paper;
  useEffect(() => {
    document.documentElement.lang = locale;
    document.title = paper ? `${title[locale]} · ${paper}` : title[locale];
  }, [locale, title, paper]);
  return (
    <LocaleContext value={locale}>
      <main className="door">
        <Stack gap="md">
          <div>
            <p className="door-paper">{paper ?? "\u00a0"}</p>
            <h1 className="screen-title">{title[locale]}</h1>
          </div>
          {children}
        </Stack>
        <Group component="footer" gap="md" mt="xl">
          {locales
            .filter((each) => each !== locale)
            .map((each) => (
              <Anchor
                key={each}
                component="button"
                type="button"
                size="sm"
                c="dimmed"
                lang={each}
                onClick={() => setChosen(each)}
              >
                {localeNames[each]}
              </Anchor>
            ))}
        </Group>
      </main>
    </LocaleContext>
  );
}
