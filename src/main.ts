/** The door of the process: joins the command line to what it does. The doings load when they are asked for. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "./base/errors.ts";
import { makeProgram } from "./cli/program.ts";
import { checkout } from "./house.ts";

const { version } = JSON.parse(readFileSync(join(checkout, "package.json"), "utf8")) as { version: string };

const program = makeProgram(
  {
    serve: async (talk, options) => (await import("./main_serve.ts")).serve(talk, options),
    init: async (talk, options) => (await import("./main_found.ts")).init(talk, options),
    import: async (talk, kind, path, options) =>
      (await import("./main_import.ts")).importFrom(talk, kind, path, options),
    export: async (talk, folder) => (await import("./main_export.ts")).exportTo(talk, folder),
    press: async (talk, options) => (await import("./main_press.ts")).pressAhead(talk, options),
    listStaff: async (talk) => (await import("./main_staff.ts")).listStaff(talk),
    resetStaff: async (talk, email) => (await import("./main_staff.ts")).resetStaff(talk, email),
    doctor: async (talk) => (await import("./main_doctor.ts")).examine(talk),
  },
  version,
  async (doing) => {
    process.exitCode = await doing;
  },
);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
