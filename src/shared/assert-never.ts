/** Closes a choice: the compiler refuses a case that was left out, and a value from elsewhere is named in the error. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`);
}
