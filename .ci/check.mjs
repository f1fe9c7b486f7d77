// `npm run check`: everything that can be known without running the code. Two steps at a time, slowest first.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { environment, root, tool, webTool } from './runtime.mjs';

const AT_ONCE = 2;
const eslintCache = [
  '--cache',
  '--cache-strategy',
  'content',
  '--cache-location',
  'node_modules/.cache/eslint/',
];
const prettierCache = [
  '--cache',
  '--cache-strategy',
  'content',
  '--cache-location',
  'node_modules/.cache/prettier',
];

const steps = [
  step('lint', tool('eslint'), [
    '--config',
    '.ci/eslint.config.js',
    '--max-warnings',
    '0',
    ...eslintCache,
    '.',
  ]),
  step(
    'types of components (svelte-check)',
    webTool('svelte-check'),
    ['--tsconfig', './tsconfig.json'],
    'web',
  ),
  types('shared/tsconfig.src.json'),
  types('shared/tsconfig.test.json'),
  types('server'),
  types('tests'),
  types('web/src/service-worker'),
  step('format', tool('prettier'), ['--check', '--log-level', 'warn', ...prettierCache, '.']),
  step('unused exports (knip)', tool('knip'), ['--no-progress']),
];

function step(title, command, args, cwd = '.') {
  return { title, command, args, cwd: path.join(root, cwd) };
}

function types(project) {
  return step(`types of ${project}`, tool('tsc'), ['--noEmit', '-p', project]);
}

/** Stops at the first failure, which it names; steps that have begun are ended with it. */
export async function check() {
  const waiting = steps.filter(
    ({ title }) => title !== 'types of web/src/service-worker' || hasServiceWorker(),
  );
  const running = new Set();

  async function work() {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { failed, output } = await runStep(next, running);
      if (failed && !waiting.stopped) {
        waiting.stopped = true;
        waiting.length = 0;
        running.forEach((child) => child.kill());
        console.error(`${output}\ncheck failed: ${next.title}`);
        process.exitCode = 1;
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

function runStep({ title, command, args, cwd }, running) {
  const env = environment(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {});
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  const output = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));

  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      running.delete(child);
      if (code === 0) console.log(`ok  ${title}`);
      resolve({ failed: code !== 0, output: Buffer.concat(output).toString() });
    });
  });
}

function hasServiceWorker() {
  return existsSync(path.join(root, 'web/src/service-worker/tsconfig.json'));
}
