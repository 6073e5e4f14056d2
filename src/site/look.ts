/**
 * The look, made ready once at start: the stylesheets, the islands and their content-hashed names.
 */

/** What pages need of the look. */
export interface Look {
  /** Stylesheets that stand inside the page, one for each kind of page. */
  readonly styles: { readonly story: string; readonly front: string; readonly list: string };
  /** Path of the islands' module. */
  readonly script: string;
  /** Changes whenever any byte of the look changes: pages of another version are stale. */
  readonly version: string;
}
