import { TrainingError } from "../../classifier/train.ts";
import { TeachingError } from "../../pipeline/change-playbook.ts";
import { HttpError } from "../http-error.ts";

/** Runs `work`; what is wrong with what was to be taught is the caller's to mend. */
export async function refusing<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof TeachingError || error instanceof TrainingError)
      throw new HttpError(400, error.message);
    throw error;
  }
}
