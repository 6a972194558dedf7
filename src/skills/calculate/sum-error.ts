/** A sum that has no answer, or none that we work out; the message is said to the person. */
export class SumError extends Error {
  override name = "SumError";
}
