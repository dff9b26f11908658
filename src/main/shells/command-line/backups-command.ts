import { type Command, counted, printJson, WrongUse } from './command';

export const backupsCommand: Command = {
  name: 'backups',
  summary: "List a project's backups, or go back to one",
  help: `Usage: kalends backups list <project>
       kalends backups restore <project> <backup>

Lists the backups of a project, newest first, or puts the project back to one of them. Before that, the present state
is kept as a backup too.

`,
  options: {},
  words: [2, 3],
  async run({ words, terminal, json, door }) {
    const [action, path = '', id] = words;
    if (action === 'list' && id === undefined) {
      const { backups } = await door.projects.backupsOf({ path });
      if (json) printJson(terminal, { backups });
      else {
        for (const backup of backups) terminal.out(`${backup.id}  ${backup.madeAt}  ${backup.reason}\n`);
        if (backups.length === 0) terminal.err('There is no backup of this project yet.\n');
      }
      return 0;
    }
    if (action !== 'restore' || id === undefined)
      throw new WrongUse('Say “list <project>” or “restore <project> <backup>”.');
    await door.projects.open({ path });
    const comparison = await door.backups.compare({ id });
    const { revision } = await door.backups.restore({ id });
    await door.project.flush({});
    if (json) printJson(terminal, { restored: id, revision, comparison });
    else terminal.out(`Went back to ${comparison.backup.madeAt}: ${counted(comparison.posts, 'post')}.\n`);
    return 0;
  },
};
