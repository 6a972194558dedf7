import { useQuery } from "@tanstack/react-query";
import { useMay } from "../../api/me.ts";
import { requests } from "./requests.ts";

/** The names of all intents, for whoever may label. Asked for with the texts, so that they are there when one labels. */
export function useIntentNames() {
  const mayLabel = useMay("label");
  return useQuery({ queryKey: ["intent-names"], queryFn: requests.intents, enabled: mayLabel });
}
