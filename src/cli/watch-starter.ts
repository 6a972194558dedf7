import { endWithStarter } from "./starter.ts";

endWithStarter();
