import { useQuery } from "@tanstack/react-query";
import { api, ApiError, queryClient, unwrap } from "./client.ts";
import type { paths } from "./schema.d.ts";

export type Me = paths["/api/me"]["get"]["responses"]["200"]["content"]["application/json"];

/** Who is signed in; null: nobody. */
export function useMe() {
  return useQuery<Me | null>({ queryKey: ["me"], queryFn: fetchMe });
}

/** Whether the one who is signed in may do this. The API checks it again. */
export function useMay(right: string): boolean {
  return useMe().data?.rights.includes(right) ?? false;
}

/** Asks anew who is signed in. Whoever was and no longer is stays on the page, which asks to sign in again. */
async function fetchMe(): Promise<Me | null> {
  try {
    return await unwrap(api.GET("/api/me"));
  } catch (error) {
    if (error instanceof ApiError && error.status === 401)
      return queryClient.getQueryData<Me>(["me"]) ?? null;
    throw error;
  }
}
