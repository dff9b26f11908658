import { Host } from '../../../src/main/host/host';

/** Opens a project, says so in one line, and holds it until it is told to stop. */
const [path = '', dataFolder = '', resourcesFolder = ''] = process.argv.slice(2);
const host = await Host.start({ dataFolder, resourcesFolder, version: 'test' });
await host.open(path);
const alive = setInterval(() => undefined, 1000);
process.once('SIGTERM', () => {
  clearInterval(alive);
  void host.closeAll();
});
console.log('open');
