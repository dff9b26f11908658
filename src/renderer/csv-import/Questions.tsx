import { Radio } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import type { ImportAnswers, ImportQuestion } from '../../shared/csv/import-preview';
import classes from './import.module.css';

interface Props {
  questions: readonly ImportQuestion[];
  /** What was chosen here; it shows before the host has read the file anew. */
  answers: ImportAnswers;
  onAnswer(question: string, value: string): void;
}

/** What the file does not decide, each with a cell that shows what is meant. Nothing is guessed in silence. */
export function Questions({ questions, answers, onAnswer }: Props) {
  return (
    <div className={classes.questions}>
      {questions.map(({ id, text, sample, options, answer }) => (
        <fieldset key={id} className={classes.question} data-open={answer === undefined || undefined}>
          <legend>
            <IconHelpCircle size={18} stroke={1.6} aria-hidden /> {text}
          </legend>
          {sample !== undefined && (
            <p>
              The file says <code>{sample}</code>
            </p>
          )}
          <Radio.Group value={answers[id] ?? answer ?? ''} onChange={(value) => onAnswer(id, value)} aria-label={text}>
            <div className={classes.answers}>
              {options.map((option) => (
                <Radio key={option.value} value={option.value} label={option.label} />
              ))}
            </div>
          </Radio.Group>
        </fieldset>
      ))}
    </div>
  );
}
