import { z } from "zod";

const mostUtterances = 5000;
const mostVariants = 20;
/** Longer than any text may be: what is too long is then refused with its line. */
const anyText = z.string().max(5000);

/** What follows an intent. */
export const answer = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("reply"), variants: z.array(anyText).max(mostVariants) }),
  z.object({ kind: z.literal("skill"), skill: z.string().max(80) }),
  z.object({ kind: z.literal("agent") }),
  z.object({ kind: z.literal("person") }),
  z.object({ kind: z.literal("opt-out") }),
  z.object({ kind: z.literal("emergency") }),
]);

export const utterances = z.array(anyText).max(mostUtterances);

/** Lists of texts are larger than what is usually sent. */
export const textsLimit = { bodyLimit: 4_000_000 };

/** The name of an intent as it stands in an address; one that cannot be a name is refused here. */
export const nameParameter = z.object({
  name: z
    .string()
    .max(64)
    .regex(/^[a-z0-9-]+$/, "is no name of an intent"),
});
