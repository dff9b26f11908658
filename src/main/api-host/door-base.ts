import { implement } from '@orpc/server';
import { contract } from '../../shared/api/contract';
import { asTypedError } from './as-typed-error';
import type { Connection } from './connection';

/** What every handler may lean on. */
export interface DoorContext {
  connection: Connection;
}

/** The contract, ready to be implemented; errors of all handlers leave through one place. */
export const door = implement(contract)
  .$context<DoorContext>()
  .use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      throw asTypedError(error, (line) => console.error(line));
    }
  });
