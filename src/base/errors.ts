/**
 * The two kinds of errors. A `Refusal` is an answer: stable code, HTTP status, one sentence that says what to do.
 * Anything else thrown is a fault.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly status: number;
  /** When asking again makes sense. */
  readonly retryAfterSeconds: number | undefined;

  constructor(code: string, status: number, sentence: string, { retryAfterSeconds }: RetryAfter = {}) {
    super(sentence);
    this.name = "Refusal";
    this.code = code;
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** What a refusal may say besides its sentence. */
export interface RetryAfter {
  readonly retryAfterSeconds?: number | undefined;
}

/** The `Retry-After` of a refusal that knows one (RFC 9110 §10.2.3). */
export const retryHeader = ({ retryAfterSeconds }: Refusal): { readonly "retry-after"?: string } =>
  retryAfterSeconds === undefined ? {} : { "retry-after": String(retryAfterSeconds) };

/** The sentence of an error, for a log or a person. */
export const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
