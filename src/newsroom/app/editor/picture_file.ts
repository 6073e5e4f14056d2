/** Taking in a picture's file, and putting the picture where it belongs. */
import { takePictureIn } from "../../calls/stories.ts";
import { addressOf, send } from "../ask.ts";

interface TakenIn {
  readonly picture: number;
  readonly digest: string;
  readonly width: number;
  readonly height: number;
}

/** Sends the file as it is; answers the picture it became. */
export const sendPicture = (story: number, file: File): Promise<TakenIn> =>
  send<TakenIn>(addressOf(takePictureIn, { params: { story } }), {
    method: "POST",
    body: file,
    headers: { "content-type": file.type || "application/octet-stream" },
  });

/** The pictures among files that were dropped, pasted or chosen. */
export const picturesAmong = (files: Iterable<File> | null | undefined): File[] =>
  [...(files ?? [])].filter(({ type }) => type.startsWith("image/"));
