import { createContext, useContext } from 'react';

/** Asks for a new own field and shows it as a column; `at` is its place, absent the last. */
export type AddField = (at?: number) => void;

const AddFieldContext = createContext<AddField>(() => undefined);
export const AddFieldProvider = AddFieldContext.Provider;

export function useFieldDialog(): AddField {
  return useContext(AddFieldContext);
}
