import type { Command } from "commander";
import type { App } from "../app.ts";
import { errorPolicy } from "../carriers/twilio/error-policy.ts";
import { endHold, type Hold, listHolds } from "../store/holds.ts";
import { withApp } from "./open-app.ts";
import { CommandError, print } from "./output.ts";

const wholeAccount = "all";

export function addHold(program: Command): void {
  const hold = program
    .command("hold")
    .description("senders that the carrier refuses for now, their messages kept back: list, release");
  hold
    .command("list")
    .description("the holds, with their reason and when they end by themselves")
    .option("--json", "print one JSON object")
    .action(() => withApp(list));
  hold
    .command("release")
    .description("end a hold: what it kept back goes out within seconds")
    .argument("<sender>", `our number, or ${wholeAccount} for the hold on the whole account`)
    .option("--carrier <name>", "the carrier", "twilio")
    .option("--json", "print one JSON object")
    .action((sender: string, { carrier }: { carrier: string }) =>
      withApp((app) => release(app, carrier, sender === wholeAccount ? "*" : sender)),
    );
}

async function list(app: App): Promise<void> {
  const holds = await listHolds(app.db);
  const shown = holds.map(({ carrier, sender, code, until, createdAt }) => ({
    ...{ carrier, sender: sender === "*" ? wholeAccount : sender, code, until, createdAt },
    advice: errorPolicy(code).alert,
  }));
  print({ holds: shown }, holds.length > 0 ? holds.map(line) : ["Nothing is held back."]);
}

function line({ carrier, sender, code, until, createdAt }: Hold): string {
  const name = sender === "*" ? "the whole account" : sender;
  const end = until ? `until ${until.toISOString()}` : "until new credentials or aisms hold release";
  return `${carrier}, ${name}: error ${code}, since ${createdAt.toISOString()}, ${end}. ${errorPolicy(code).alert ?? ""}`;
}

async function release(app: App, carrier: string, sender: string): Promise<void> {
  if (!(await endHold(app.db, carrier, sender))) {
    throw new CommandError("There is no hold on that sender", "aisms hold list shows them.");
  }
  print({ released: sender === "*" ? wholeAccount : sender }, [
    "Released; a running worker sends within seconds.",
  ]);
}
