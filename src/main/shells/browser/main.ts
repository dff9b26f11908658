import { serve } from './serve';

try {
  process.exit(await serve(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(2);
}
