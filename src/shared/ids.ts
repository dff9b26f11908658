import { z } from 'zod';

/** Keys that would reach an object's prototype; they are refused by name wherever a record is keyed by outside data. */
export const forbiddenKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/**
 * An id of any record: 1 to 64 characters of `A-Z a-z 0-9 _ -`, and no word that every object answers to by itself
 * (`constructor`, `toString` ...): looked up among records it would find what is no record.
 */
export const idSchema = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,64}$/, 'an id has 1 to 64 letters, digits, _ or -')
  .refine((id) => !forbiddenKeys.includes(id) && !(id in Object.prototype), 'this word cannot be an id');

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-';

/**
 * Makes a random id of 20 characters (119 bits; the design asks for 96 or more). It starts with a letter, so that a
 * spreadsheet never takes it for a formula or a number.
 * It belongs to screens and hosts, never to a command: commands get their ids passed in.
 */
export function newId(): string {
  let id = '';
  for (const byte of crypto.getRandomValues(new Uint8Array(20))) id += alphabet[byte & (id === '' ? 31 : 63)];
  return id;
}
