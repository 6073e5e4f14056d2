/** The newsroom's look on Mantine: the paper's ink and seal red, its serif for headlines, quiet controls. */
import { createTheme, type MantineColorsTuple } from "@mantine/core";

const seal: MantineColorsTuple = [
  "#fbeeec",
  "#f3d8d4",
  "#e8afa7",
  "#dc8377",
  "#d05e4f",
  "#c44738",
  "#b3261e",
  "#9c1f18",
  "#821812",
  "#68110d",
];

/** Ink, not grey: text first, ground last. */
const dark: MantineColorsTuple = [
  "#ece8df",
  "#c9c4b9",
  "#a7a196",
  "#8f897d",
  "#35322b",
  "#2a2721",
  "#1c1a16",
  "#14130f",
  "#0f0e0b",
  "#0a0906",
];

export const theme = createTheme({
  colors: { seal, dark },
  primaryColor: "seal",
  primaryShade: { light: 6, dark: 5 },
  autoContrast: true,
  fontFamily: 'system-ui, -apple-system, "Segoe UI", "Noto Sans", "PingFang SC", "Noto Sans CJK SC", sans-serif',
  headings: {
    fontFamily: '"Source Serif 4", "Iowan Old Style", Georgia, "Songti SC", "Noto Serif CJK SC", serif',
    fontWeight: "600",
  },
  defaultRadius: "xs",
  focusRing: "auto",
  cursorType: "pointer",
});
