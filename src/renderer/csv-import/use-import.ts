import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportAnswers, ImportPreview } from '../../shared/csv/import-preview';
import { useApp } from '../app-frame/app-state';
import { sentenceOf } from '../project-view/sentence-of';

export interface Imported {
  posts: number;
  ideas: number;
  firstDate: string | null;
}

export interface ImportState {
  /** Name of the file that is looked at; null before one is chosen. */
  file: string | null;
  preview: ImportPreview | null;
  answers: ImportAnswers;
  problem: string | null;
  busy: 'reading' | 'importing' | null;
}

const nothing: ImportState = { file: null, preview: null, answers: {}, problem: null, busy: null };

/**
 * One import from the file to the step in the project: upload, preview, answers, apply. Nothing changes before `apply`.
 * A file chosen while another one is being read takes its place.
 */
export function useImport() {
  const { host } = useApp();
  const [state, setState] = useState<ImportState>(nothing);
  const upload = useRef<string | null>(null);
  /** Counts what was asked for, so that a late answer to an earlier question is not shown. */
  const asked = useRef(0);

  const discard = useCallback(() => {
    const id = upload.current;
    upload.current = null;
    // The host drops what nobody asks for again; a file that it no longer knows is gone already.
    if (id !== null) host.door.imports.discard({ upload: id }).catch(() => undefined);
  }, [host]);

  const attempt = useCallback(async (changes: Partial<ImportState>, work: () => Promise<ImportPreview>) => {
    asked.current += 1;
    const mine = asked.current;
    setState((last) => ({ ...last, ...changes, problem: null, busy: 'reading' }));
    try {
      const preview = await work();
      if (mine === asked.current) setState((last) => ({ ...last, preview, busy: null }));
    } catch (error) {
      if (mine === asked.current)
        setState((last) => ({ ...last, preview: null, problem: sentenceOf(error), busy: null }));
    }
  }, []);

  const read = useCallback(
    (file: File): Promise<void> => {
      discard();
      return attempt({ ...nothing, file: file.name }, async () => {
        const ticket = await host.door.imports.upload({ name: file.name, size: file.size });
        await host.lane.put(ticket.url, file);
        upload.current = ticket.upload;
        return host.door.imports.preview({ upload: ticket.upload });
      });
    },
    [host, attempt, discard],
  );

  const answer = useCallback(
    (question: string, value: string): Promise<void> => {
      const id = upload.current;
      const answers = { ...state.answers, [question]: value };
      if (id === null) return Promise.resolve();
      return attempt({ answers }, () => host.door.imports.preview({ upload: id, answers }));
    },
    [host, attempt, state.answers],
  );

  /** Puts the file into the project as one step; null when that did not work, with the reason in the state. */
  const apply = useCallback(async (): Promise<Imported | null> => {
    const id = upload.current;
    if (id === null) return null;
    setState((last) => ({ ...last, problem: null, busy: 'importing' }));
    try {
      const done = await host.door.imports.apply({ upload: id, answers: state.answers });
      upload.current = null;
      return done;
    } catch (error) {
      setState((last) => ({ ...last, problem: sentenceOf(error), busy: null }));
      return null;
    }
  }, [host, state.answers]);

  const forget = useCallback(() => {
    asked.current += 1;
    discard();
    setState(nothing);
  }, [discard]);

  useEffect(() => discard, [discard]);
  return { ...state, read, answer, apply, forget };
}
