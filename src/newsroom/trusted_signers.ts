/**
 * The certificates of signers whose Content Credentials are called valid: a file the owner puts into the data folder.
 * Promises: no file means nobody is trusted; a file that cannot be read is a fault, never an empty list.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The certificates (PEM) in the data folder; empty where there is no such file. */
export async function trustedSigners(dataDir: string): Promise<string> {
  try {
    return await readFile(join(dataDir, "trusted_signers.pem"), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return "";
  }
}
