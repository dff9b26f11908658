import { parentPort } from 'node:worker_threads';
import { answerQuestion } from './answer-question';
import { threadQuestionSchema } from './thread-messages';

/** The thread that works out holidays, so that neither saving nor the shell's windows wait for it. */
parentPort?.on('message', async (message: unknown) => {
  parentPort?.postMessage(await answerQuestion(threadQuestionSchema.parse(message)));
});
