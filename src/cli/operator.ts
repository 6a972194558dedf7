import type { Command } from "commander";
import type { App } from "../app.ts";
import { audit } from "../store/audit.ts";
import { inTransaction } from "../store/db.ts";
import { listOperators } from "../store/operators.ts";
import { makeSetupLink } from "../store/setup-links.ts";
import { withApp } from "./open-app.ts";
import { CommandError, print } from "./output.ts";

const byCommand = { kind: "command", id: null, name: "aisms operator" } as const;

export function addOperator(program: Command): void {
  const operator = program.command("operator").description("who works in the console: links, list");
  operator
    .command("link")
    .description("print a one-time link, valid for an hour, by which somebody becomes an owner")
    .option("--email <address>", "set this operator's password anew instead")
    .option("--json", "print one JSON object")
    .action(({ email }: { email?: string }) => withApp((app) => link(app, email)));
  operator
    .command("list")
    .description("the operators, with what they may do")
    .option("--json", "print one JSON object")
    .action(() => withApp(list));
}

async function link(app: App, email: string | undefined): Promise<void> {
  const url = await makeLink(app, email);
  print({ url }, [url, "It is valid for an hour and can be used once."]);
}

async function makeLink(app: App, email: string | undefined): Promise<string> {
  const known = (await listOperators(app.db)).find((one) => one.email === email?.toLowerCase());
  if (email !== undefined && !known) {
    throw new CommandError(`There is no operator ${email}`, "aisms operator list shows them.");
  }
  const token = await inTransaction(app.db, async (tx) => {
    const [action, subjectId] = known ? ["offer new password", known.id] : ["invite operator", null];
    await audit(tx, byCommand, { action, subjectKind: "operator", subjectId });
    return makeSetupLink(tx, {
      ...{ role: known?.role ?? "owner", invitedBy: null },
      ...(known ? { operatorId: known.id } : {}),
    });
  });
  return `${app.config.consoleUrl}/setup?token=${token}`;
}

async function list(app: App): Promise<void> {
  const operators = (await listOperators(app.db)).map(({ name, email, role, disabledAt }) => ({
    ...{ name, email, role, isDisabled: disabledAt !== null },
  }));
  const lines = operators.map(
    ({ name, email, role, isDisabled }) =>
      `${role.padEnd(8)} ${email}  ${name}${isDisabled ? "  (disabled)" : ""}`,
  );
  print({ operators }, lines.length > 0 ? lines : ["No operator yet: aisms operator link makes the first."]);
}
