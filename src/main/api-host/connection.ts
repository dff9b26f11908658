import { Failure } from '../../shared/api/failures';
import { AssetShelf } from '../assets/asset-shelf';
import type { BundleShelf } from '../bundles/bundle-shelf';
import type { Host } from '../host/host';
import type { Session } from '../project-session/session';
import type { ShellPorts } from '../shells/shell-ports';
import { MenuLine } from './menu-line';
import type { Tickets } from './tickets';
import { UploadShelf } from './upload-shelf';

/** One way in: a port, a socket or a direct caller. It is bound to at most one session at a time. */
export class Connection {
  readonly uploads = new UploadShelf();
  /** Files on their way into the library of the open project. */
  readonly assets = new AssetShelf();
  /** Bundles on their way in or out. */
  readonly bundles: BundleShelf;
  /** What the shell asks the screen to do, and the screen's word that it has sent what was typed. */
  readonly menu = new MenuLine();
  /** Called when another project is open here, or none. */
  onSession: (session: Session | undefined) => void = () => {};
  private bound: { session: Session; detach: ReturnType<Session['attach']> } | undefined;
  private changing: Promise<unknown> = Promise.resolve();
  private ended = false;

  constructor(
    readonly host: Host,
    readonly ports: ShellPorts,
    readonly tickets: Tickets,
  ) {
    this.bundles = host.bundles.shelf();
  }

  /** The open project of this connection; fails with NO_PROJECT when there is none. */
  get session(): Session {
    if (!this.bound) throw new Failure('NO_PROJECT', 'No project is open here. Open one first.', {});
    return this.bound.session;
  }

  get hasSession(): boolean {
    return this.bound !== undefined;
  }

  /** Closes the open project, then takes hold of the one that `open` gives. Fails as either of them fails. */
  bind(open: () => Promise<Session>): Promise<Session> {
    return this.oneAtATime(async () => {
      // A call that was under way when its screen went away must not open what nobody would close.
      if (this.ended) throw new Failure('NO_PROJECT', 'This window is closed.', {});
      await this.letGo();
      let session = await open();
      // Its last screen may have left while this one came in.
      while (session.isClosing) {
        await session.close();
        session = await open();
      }
      this.bound = { session, detach: session.attach() };
      this.onSession(session);
      return session;
    });
  }

  /**
   * Lets go of the session; the last one out closes it, which waits for the save.
   * Fails as the save fails, and then the project stays open on this connection, unless what is not saved is given up.
   */
  release(options: { discard?: boolean } = {}): Promise<void> {
    return this.oneAtATime(() => this.letGo(options.discard));
  }

  /** Ends the connection for good: what was handed over is forgotten and the session is let go. Fails as `release`. */
  end(): Promise<void> {
    this.uploads.clear();
    return this.oneAtATime(async () => {
      await this.bundles.clear();
      await this.letGo();
      this.ended = true;
    });
  }

  private async letGo(discard = false): Promise<void> {
    const { bound } = this;
    if (!bound) return;
    await this.assets.clear();
    if (bound.session.isClosing) {
      await bound.session.close();
    } else {
      if (!discard) await bound.session.flush();
      await bound.detach({ force: discard });
    }
    this.bound = undefined;
    this.onSession(undefined);
  }

  private oneAtATime<T>(work: () => Promise<T>): Promise<T> {
    const result = this.changing.then(work);
    this.changing = result.catch(() => undefined);
    return result;
  }
}
