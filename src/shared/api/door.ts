import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from './contract';

/** The door as a screen or a test sees it: typed calls, typed failures, an async iterator of events. */
export type Door = ContractRouterClient<Contract>;
