import { Failure } from '../../../shared/api/failures';
import { nowIn, readableZone } from '../../../shared/calendar-time/time-zone';
import type { ImportAnswers } from '../../../shared/csv/import-preview';
import { type ImportPlan, planImport } from '../../../shared/csv/plan-import';
import { newId } from '../../../shared/ids';
import type { Connection } from '../connection';
import { door } from '../door-base';

export const previewImport = door.imports.preview.handler(
  ({ context, input }) => plan(context.connection, input.upload, input.answers).preview,
);

export const applyImport = door.imports.apply.handler(async ({ context: { connection }, input }) => {
  const { preview, payload } = plan(connection, input.upload, input.answers);
  const open = preview.questions.filter((question) => question.answer === undefined);
  if (open.length > 0) {
    throw new Failure('UNANSWERED', `The file leaves a question open: ${open[0]?.text}`, {
      questions: open.map((question) => question.id),
    });
  }
  const { revision } = await connection.session.run({
    id: newId(),
    at: connection.host.now(),
    command: { name: 'project.import', payload },
  });
  connection.uploads.discard(input.upload);
  const dates = payload.posts.flatMap(({ date }) => date ?? []).sort();
  return { revision, posts: preview.counts.posts, ideas: preview.counts.ideas, firstDate: dates[0] ?? null };
});

function plan(connection: Connection, upload: string, answers: ImportAnswers): ImportPlan {
  const { project } = connection.session;
  const { timeZone } = project.settings;
  return planImport(connection.uploads.get(upload), {
    project,
    platforms: connection.host.platforms,
    answers,
    newId,
    // A zone that this machine does not know is kept in the file and read as UTC, as everywhere.
    today: nowIn(readableZone(timeZone), connection.host.now()).date,
  });
}
