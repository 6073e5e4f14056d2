/** A picture as the desk knows it: shapes of crops, where it may be used, what its Content Credentials are worth. Pure, shared with the screens. */

/** Shapes a picture is cut to, as width to height. */
export const cropShapes = ["3:2", "16:9", "1:1", "4:5"] as const;
export type CropShape = (typeof cropShapes)[number];

/** A part of the whole: left, top, width and height, each 0..1. */
export type Crop = readonly [left: number, top: number, width: number, height: number];
export type Crops = Readonly<Partial<Record<CropShape, Crop>>>;

/** Where a picture may be used; pages of the paper are `web`. */
export const pictureUses = ["web", "social", "print", "archive"] as const;
export type PictureUse = (typeof pictureUses)[number];

export const pictureHues = [
  ...["red", "orange", "yellow", "green", "cyan", "blue"],
  ...["purple", "pink", "brown", "black", "grey", "white"],
] as readonly string[];
export const orientations = ["landscape", "portrait", "square"] as const;
export type Orientation = (typeof orientations)[number];

/**
 * Verdicts on Content Credentials: the seal is whole and its signer one the paper trusts; whole, by a signer it does not
 * know; broken.
 */
export const verdicts = ["valid", "unknown signer", "invalid"] as const;
export type Verdict = (typeof verdicts)[number];

/** IPTC's digital source types, and what they mean for a reader: nothing to tell, in part or wholly made by a machine. */
export const digitalSources = {
  digitalCapture: "camera",
  computationalCapture: "camera",
  negativeFilm: "camera",
  positiveFilm: "camera",
  print: "camera",
  humanEdits: "camera",
  algorithmicallyEnhanced: "camera",
  screenCapture: "camera",
  virtualRecording: "camera",
  minorHumanEdits: "camera",
  softwareImage: "camera",
  digitalArt: "camera",
  digitalCreation: "camera",
  dataDrivenMedia: "camera",
  composite: "composed",
  compositeCapture: "composed",
  compositeSynthetic: "partly",
  compositeWithTrainedAlgorithmicMedia: "partly",
  trainedAlgorithmicMedia: "wholly",
  algorithmicMedia: "wholly",
} as const satisfies Readonly<Record<string, "camera" | "composed" | "partly" | "wholly">>;

/** How far a picture was made by a machine, for readers to be told; undefined where there is nothing to tell. */
export function syntheticOf(digitalSource: string): "partly" | "wholly" | undefined {
  const kind = (digitalSources as Readonly<Record<string, string>>)[digitalSource];
  return kind === "partly" || kind === "wholly" ? kind : undefined;
}
