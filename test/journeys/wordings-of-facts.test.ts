import { expectRight } from "../wordings/expect-right.ts";
import { kindsOfFacts } from "../wordings/index.ts";

expectRight(kindsOfFacts);
