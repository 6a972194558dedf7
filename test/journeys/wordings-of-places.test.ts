import { expectRight } from "../wordings/expect-right.ts";
import { kindsOfPlaces } from "../wordings/index.ts";

expectRight(kindsOfPlaces);
