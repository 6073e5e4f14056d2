/** One's own account, for the parts of its screen. */
import { useQuery } from "@tanstack/react-query";
import { ownAccount } from "../../calls/account.ts";
import { ask } from "../ask.ts";

/** Key of the account among the queries. */
export const accountKey = ["account"] as const;

export const useAccount = () => useQuery({ queryKey: accountKey, queryFn: () => ask(ownAccount, {}) });
