// What `npm start`, `npm test` and the rest run. It sets up whatever is missing, then hands over to the task.
// Plain JavaScript for the machine's own Node, which only launches: see node() in runtime.mjs.
import path from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { buildWeb } from './build-web.mjs';
import { check } from './check.mjs';
import { install } from './install.mjs';
import { become, environment, must, node, root, tool, webTool } from './runtime.mjs';

const SERVER = 'server/src/main.ts';

const tasks = {
  start(args) {
    buildWeb();
    become({ command: node(), args: [SERVER, ...args] });
  },
  /** The server restarts on a change; pages come from Vite on port 5173, which passes the API through. */
  dev(args) {
    const web = path.join(root, 'web');
    become(
      { command: node(), args: ['--watch', '--watch-preserve-output', SERVER, ...args] },
      { command: webTool('vite'), args: ['dev', '--host', '127.0.0.1'], cwd: web },
    );
  },
  build() {
    buildWeb({ always: true });
  },
  test(args, extra = {}) {
    const env = environment({ MUSTER_CHROMIUM: ensureBrowser(), ...extra });
    buildWeb();
    const fixed = ['run', '--config', '.ci/vitest.config.mjs', '--maxWorkers', '100%'];
    become({ command: tool('vitest'), args: [...fixed, ...args], env });
  },
  'test:long'(args) {
    tasks.test(args, { MUSTER_LONG: '1' });
  },
  bench(args) {
    buildWeb();
    become({ command: node(), args: ['tests/bench/main.ts', ...args] });
  },
  backup(args) {
    become({ command: node(), args: ['server/src/backup-main.ts', 'backup', ...args] });
  },
  restore(args) {
    become({ command: node(), args: ['server/src/backup-main.ts', 'restore', ...args] });
  },
  check,
  browser() {
    console.log(`browser: ${ensureBrowser()}`);
  },
  format() {
    must(tool('prettier'), ['--write', '--log-level', 'warn', '.']);
  },
};

const [name = 'start', ...args] = process.argv.slice(2);
const task = tasks[name];
if (!task) {
  console.error(`No task ${name}. There are: ${Object.keys(tasks).join(', ')}.`);
  process.exit(2);
}
install();
await task(args);
