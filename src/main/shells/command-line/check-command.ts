import { resolve } from 'node:path';
import { isDefinedError } from '@orpc/client';
import { z } from 'zod';
import { checkProject, type Finding } from '../../../shared/checks/check-project';
import { type Command, counted, printJson, type Work } from './command';
import { snapshotSchema } from './snapshot';

export const checkCommand: Command = {
  name: 'check',
  summary: 'Say what is wrong with a project',
  help: `Usage: kalends check <project>

Opens a project, also one that is open elsewhere, and reports what a person should look at: places in the file that do
not fit, texts over the limit of a channel, unknown platforms and time zones. Nothing is written.
Exit code 1 when something was found, 2 when the file cannot be read as a project.

`,
  options: {},
  words: [1, 1],
  async run(work) {
    const path = resolve(work.terminal.folder, work.words[0] ?? '');
    const { posts, findings } = await findingsIn(work, path);
    if (work.json) printJson(work.terminal, { path, posts, findings });
    else {
      for (const { says } of findings) work.terminal.out(`${says}\n`);
      const sum = findings.length === 0 ? 'nothing found' : counted(findings.length, 'finding');
      work.terminal.out(`${counted(posts, 'post')}, ${sum}\n`);
    }
    return findings.length === 0 ? 0 : 1;
  },
};

type Report = { posts: number; findings: (Finding | { kind: 'invalid'; says: string })[] };

async function findingsIn({ door, lane }: Work, path: string): Promise<Report> {
  try {
    await door.projects.open({ path, ifLocked: 'read-only' });
  } catch (error) {
    // A project whose parts do not fit is what this command is for; anything else cannot be read.
    if (!(error instanceof Error) || !isDefinedError(error)) throw error;
    const problems = invalidSchema.safeParse(error);
    if (!problems.success) throw error;
    return {
      posts: 0,
      findings: problems.data.data.problems.map(({ path: place, says }) => ({
        kind: 'invalid',
        says: `${place}: ${says}`,
      })),
    };
  }
  const { platforms } = await door.app.hello({});
  const { url } = await door.project.snapshot({});
  const { project } = snapshotSchema.parse(JSON.parse(await lane.text(url)));
  const findings = checkProject(project, new Map(platforms.map((platform) => [platform.id, platform])));
  return { posts: Object.keys(project.posts).length, findings };
}

const invalidSchema = z.object({
  code: z.literal('INVALID'),
  data: z.object({ problems: z.array(z.object({ path: z.string(), says: z.string() })) }),
});
