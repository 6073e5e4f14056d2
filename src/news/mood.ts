/** Moods: how a reader felt about a story. Pure. The order is the one they are shown and stored in; never change it. */
export const moods = ["touched", "sympathetic", "bored", "angry", "amused", "sad", "happy", "no-comment"] as const;
export type Mood = (typeof moods)[number];
export type MoodCounts = Readonly<Record<Mood, number>>;

/** True for the name of a mood. */
export const isMood = (value: unknown): value is Mood => moods.includes(value as Mood);

/** No votes yet. */
export const noMoods: MoodCounts = Object.fromEntries(moods.map((mood) => [mood, 0])) as Record<Mood, number>;
