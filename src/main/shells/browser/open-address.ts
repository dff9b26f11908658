import { spawn } from 'node:child_process';

/** Opens an address in the user's browser. Nothing happens where there is none; the address is printed anyway. */
export function openAddress(address: string): void {
  const [command, ...args] = openerFor(process.platform);
  if (command === undefined) return;
  const child = spawn(command, [...args, address], { detached: true, stdio: 'ignore' });
  child.on('error', () => console.error('No browser could be opened; open the address yourself.'));
  child.unref();
}

function openerFor(platform: string): string[] {
  if (platform === 'darwin') return ['open'];
  // `start` is a word of the shell and would read the address; this one takes it as it is.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return ['xdg-open'];
}
