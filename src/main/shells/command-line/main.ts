#!/usr/bin/env node
import { runCommandLine } from './run';

process.exitCode = await runCommandLine(process.argv.slice(2), {
  folder: process.cwd(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
