/** The command line: every command, what it takes and what it does. `main.ts` gives the doing. */
import { Command, Option } from "commander";
import { openTalk, type Talk } from "./talk.ts";

export interface InitOptions {
  readonly name?: string;
  readonly home: string;
  readonly edition: readonly string[];
  readonly timeZone: string;
  readonly section: readonly string[];
  readonly from?: string;
  readonly sample?: boolean;
}
export interface ImportOptions {
  readonly pictures?: string;
  readonly edition?: string;
}

/** What the commands do; each answers the exit code. */
export interface Doings {
  readonly serve: (talk: Talk, options: { empty?: boolean }) => Promise<number>;
  readonly init: (talk: Talk, options: InitOptions) => Promise<number>;
  readonly import: (talk: Talk, kind: string, path: string, options: ImportOptions) => Promise<number>;
  readonly export: (talk: Talk, folder: string) => Promise<number>;
  readonly press: (talk: Talk, options: { all?: boolean }) => Promise<number>;
  readonly listStaff: (talk: Talk) => Promise<number>;
  readonly resetStaff: (talk: Talk, email: string) => Promise<number>;
  readonly doctor: (talk: Talk) => Promise<number>;
}

const several = (value: string, before: readonly string[]) => [...before, value];
const importKinds = {
  page: "a saved web page (HTML or plain text), or a folder of them",
  wxr: "a WordPress export file (WXR)",
  ghost: "a Ghost export file (JSON)",
  markdown: "a Markdown file, or a folder of them, with front matter",
};

/** The program; `run` is told the exit code each command answers. */
export function makeProgram(doings: Doings, version: string, run: (doing: Promise<number>) => Promise<void>): Command {
  const program = new Command("broadsheet")
    .description("A newspaper in one box: the newsroom and the paper its readers get.")
    .version(version)
    .option("--json", "one JSON object a line, for machines")
    .showHelpAfterError("Add --help to see what it takes.")
    .addHelpText(
      "after",
      "\nSettings come from the environment or a .env file: PORT, HOST, PUBLIC_URL, DATA_DIR, DATABASE_URL (docs/operating.md).",
    );
  const talk = () => openTalk(program.opts<{ json?: boolean }>().json === true);

  program
    .command("serve")
    .description("start the paper and its newsroom; the first start founds a sample paper")
    .option("--empty", "found no sample paper")
    .action((options) => run(doings.serve(talk(), options)));

  program
    .command("init")
    .description("found a publication in an empty data folder")
    .option("--name <name>", "name of the paper")
    .option("--home <language>", "home language, a BCP 47 tag", "en")
    .option("--edition <language[=name]>", "a further edition, with the paper's name there (repeatable)", several, [])
    .option("--time-zone <zone>", "time zone of the paper", Intl.DateTimeFormat().resolvedOptions().timeZone)
    .option(
      "--section <path>",
      "a section in the home language, names from the outermost down with / between them (repeatable)",
      several,
      [],
    )
    .option("--from <folder>", "found it from a folder that “export” wrote; stopped, it goes on when run again")
    .addOption(new Option("--sample", "found the sample paper").conflicts(["name", "from"]))
    .action((options) => run(doings.init(talk(), options)));

  const importing = program
    .command("import")
    .description("take in stories from elsewhere; running it again changes nothing");
  for (const [kind, what] of Object.entries(importKinds)) {
    importing
      .command(kind)
      .description(`import ${what}`)
      .argument("<path>", "file or folder")
      .option("--pictures <folder>", "where the pictures lie that the export names")
      .option("--edition <language>", "edition to take everything into, whatever language it says it is in")
      .action((path, options) => run(doings.import(talk(), kind, path, options)));
  }

  program
    .command("export")
    .description("write everything out: the paper, its stories in every edition, their pictures")
    .argument("<folder>", "a new or empty folder, or an earlier export of this paper to bring up to date")
    .addHelpText(
      "after",
      "\nThe folder is plain JSON, Markdown and pictures (docs/export.md); “init --from” founds the same paper from it." +
        "\nThe newsroom's accounts and the paper's secret are not in it. Stopped, it goes on when run again.",
    )
    .action((folder) => run(doings.export(talk(), folder)));

  program
    .command("press")
    .description("press pages ahead, so that no reader waits for one")
    .option("--all", "every story, not only the newest")
    .action((options) => run(doings.press(talk(), options)));

  const staff = program.command("staff").description("who works in the newsroom; a way in again for who is locked out");
  staff
    .command("list")
    .description("list who works here, and how they sign in")
    .action(() => run(doings.listStaff(talk())));
  staff
    .command("reset")
    .description("print a one-time link that sets a new password and ends the second factor")
    .argument("<email>", "their e-mail address")
    .action((email) => run(doings.resetStaff(talk(), email)));

  program
    .command("doctor")
    .description("check database, data folder and pages, and say how to mend what is wrong")
    .action(() => run(doings.doctor(talk())));

  // `--json` may stand behind the command too.
  for (const command of [...program.commands, ...importing.commands, ...staff.commands])
    command
      .option("--json", "one JSON object a line, for machines")
      .on("option:json", () => program.setOptionValue("json", true));
  return program;
}
