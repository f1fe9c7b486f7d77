/** A process of its own that holds the directory named by its first argument until it is killed. */
import { holdDirectory } from '@muster/server/src/event-log/directory-hold.ts';

const [, , directory = ''] = process.argv;
try {
  await holdDirectory(directory);
  console.log('held');
  setInterval(() => undefined, 60_000);
} catch (error) {
  console.log(error instanceof Error ? `${error.name}: ${error.message}` : 'unknown');
}
