import { useEffect, useRef } from 'react';
import type { MenuCommand } from '../../shared/api/menu-commands';
import type { HostClient } from '../host-client/host-client';

/** Hands on what the shell's own menu and windows ask for, one after the other, to the handler of the moment. */
export function useMenuCommands(host: HostClient, handle: (command: MenuCommand) => Promise<void> | void): void {
  const current = useRef(handle);
  useEffect(() => {
    current.current = handle;
  }, [handle]);
  useEffect(() => {
    let stopped = false;
    const listen = async () => {
      for await (const command of await host.door.app.menu({})) {
        if (stopped) return;
        await current.current(command);
      }
    };
    // The stream ends with the connection, and its loss is told by `onLost`.
    listen().catch(() => undefined);
    return () => {
      stopped = true;
    };
  }, [host]);
}
