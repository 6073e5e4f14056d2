/**
 * The two kinds of errors. A `Refusal` is an answer: stable code, HTTP status, one sentence that says what to do.
 * Anything else thrown is a fault.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, status: number, sentence: string) {
    super(sentence);
    this.name = "Refusal";
    this.code = code;
    this.status = status;
  }
}

/** The sentence of an error, for a log or a person. */
export const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
