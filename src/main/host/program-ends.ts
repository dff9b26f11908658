/** What was still being worked out when the program ended: nobody waits for it any more, and nothing went wrong. */
export class ProgramEnds extends Error {
  override name = 'ProgramEnds';
  constructor() {
    super('the program ends');
  }
}
