import { resolve } from 'node:path';
import { isDefinedError } from '@orpc/client';
import { z } from 'zod';
import { checkProject } from '../../../shared/checks/check-project';
import type { Finding } from '../../../shared/checks/finding';
import type { Media } from '../../../shared/posts/media';
import { postHeadline } from '../../../shared/posts/post';
import type { Project } from '../../../shared/project/project';
import { shownName } from '../../assets/file-refused';
import { type Command, counted, printJson, type Work } from './command';
import { snapshotSchema } from './snapshot';

export const checkCommand: Command = {
  name: 'check',
  summary: 'Say what is wrong with a project',
  help: `Usage: kalends check <project>

Opens a project, also one that is open elsewhere, and reports what a person should look at: places in the file that do
not fit, unknown platforms and time zones, and what would go wrong with posts on their channels. Nothing is written.
Exit code 1 when something needs attention (hints alone leave it at 0), 2 when the file cannot be read as a project.

`,
  options: {},
  words: [1, 1],
  async run(work) {
    const path = resolve(work.terminal.folder, work.words[0] ?? '');
    const { posts, findings } = await findingsIn(work, path);
    const number = Object.keys(posts).length;
    if (work.json) printJson(work.terminal, { path, posts: number, findings });
    else {
      for (const finding of findings) work.terminal.out(`${line(finding, posts)}\n`);
      const sum = findings.length === 0 ? 'nothing found' : counted(findings.length, 'finding');
      work.terminal.out(`${counted(number, 'post')}, ${sum}\n`);
    }
    return findings.some(({ severity }) => severity === 'warning') ? 1 : 0;
  },
};

interface Report {
  posts: Project['posts'];
  findings: readonly Finding[];
}

/** A finding on a line of its own: which post, or which day, and what is the matter. */
function line({ severity, post, date, says, remedy }: Finding, posts: Project['posts']): string {
  const about = post === undefined ? undefined : posts[post];
  const day = date ?? about?.date;
  const where = [...(about ? [`“${postHeadline(about) || 'Untitled'}”`] : []), ...(day ? [`on ${day}`] : [])].join(' ');
  const sentences = remedy === undefined ? says : `${says} ${remedy}`;
  return `${severity === 'hint' ? 'hint: ' : ''}${where === '' ? '' : `${where}: `}${sentences}`;
}

async function findingsIn({ door, lane }: Work, path: string): Promise<Report> {
  try {
    await door.projects.open({ path, ifLocked: 'read-only' });
  } catch (error) {
    // A project whose parts do not fit is what this command is for; anything else cannot be read.
    if (!(error instanceof Error) || !isDefinedError(error)) throw error;
    const problems = invalidSchema.safeParse(error);
    if (!problems.success) throw error;
    return {
      posts: {},
      findings: problems.data.data.problems.map(({ path: place, says }) => ({
        rule: 'invalid',
        severity: 'warning',
        says: `${place}: ${says}`,
      })),
    };
  }
  const { platforms, notices } = await door.app.hello({});
  const { url } = await door.project.snapshot({});
  const { project } = snapshotSchema.parse(JSON.parse(await lane.text(url)));
  const findings = checkProject(project, new Map(platforms.map((platform) => [platform.id, platform])));
  // A file of a platform that is left out may be why something is found, or is not.
  const left = notices.map((says): Finding => ({ rule: 'resources', severity: 'hint', says }));
  const { missing, folder } = await door.assets.state({});
  const lost = missing.map((id) => missingFile(project, id, folder));
  return { posts: project.posts, findings: [...left, ...findings, ...lost] };
}

function missingFile({ assets, posts }: Project, id: string, folder: string): Finding {
  const uses = (media: readonly Media[] | undefined) => media?.some(({ asset }) => asset === id) ?? false;
  const used = Object.values(posts).filter(
    (post) => uses(post.media) || Object.values(post.variants ?? {}).some(({ media }) => uses(media)),
  ).length;
  const usedBy = used === 0 ? 'no post uses' : used === 1 ? '1 post uses' : `${used} posts use`;
  return {
    rule: 'assets.missing',
    severity: 'warning',
    says: `The file of ${shownName(assets[id]?.name ?? '')} is missing; ${usedBy} it.`,
    remedy: `Put ${assets[id]?.file ?? 'it'} into ${folder} again, or look for it in the library.`,
  };
}

const invalidSchema = z.object({
  code: z.literal('INVALID'),
  data: z.object({ problems: z.array(z.object({ path: z.string(), says: z.string() })) }),
});
