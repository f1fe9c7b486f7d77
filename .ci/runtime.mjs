// Paths, environment and child processes of the launcher. Plain JavaScript for the machine's own Node.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const rootBin = path.join(root, 'node_modules', '.bin');

/** A command that the lock file brought, by name; those of web stand in web's own folder. */
export const tool = (name) => path.join(rootBin, name);
export const webTool = (name) => path.join(root, 'web', 'node_modules', '.bin', name);

/** The Node of the lock file where there is one (Linux x64), else the machine's, if it runs TypeScript. */
export function node() {
  const locked = tool('node');
  if (existsSync(locked)) return locked;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  stop(
    `Muster runs on Node 22.18 or later. It brings its own on Linux x64 only; this machine has ${process.version}.`,
  );
}

/** Without what npm tells its scripts, which would change what other tools do; our own commands come first. */
export function environment(extra = {}) {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name));
  const directories = (process.env.PATH ?? '').split(path.delimiter).filter((entry) => entry !== rootBin);
  return { ...Object.fromEntries(kept), PATH: [rootBin, ...directories].join(path.delimiter), ...extra };
}

/** Says why in one sentence and ends. */
export function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

/** Runs a step to its end; a failing step ends the launcher with the step's own exit code. */
export function must(command, args, { cwd = root, env = environment() } = {}) {
  const { error, status } = spawnSync(command, args, { cwd, env, stdio: 'inherit' });
  if (error) stop(`Could not run ${path.basename(command)}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

/** Becomes, as far as Node can, the given commands: signals go in, the exit code comes out. */
export function become(...commands) {
  const children = commands.map(({ command, args, cwd = root, env = environment() }) =>
    spawn(command, args, { cwd, env, stdio: 'inherit' }),
  );
  const signal = (name) => children.forEach((child) => child.kill(name));
  // A terminal sends Ctrl-C to the whole process group, so the children have had it already.
  process.on('SIGINT', () => process.stdin.isTTY || signal('SIGINT'));
  process.on('SIGTERM', () => signal('SIGTERM'));
  process.on('SIGHUP', () => signal('SIGHUP'));

  let running = children.length;
  for (const child of children) {
    child.on('error', (error) => stop(`Could not run ${path.basename(child.spawnfile)}: ${error.message}`));
    child.on('exit', (code, killedBy) => {
      process.exitCode ||= code ?? 128 + os.constants.signals[killedBy];
      running -= 1;
      if (running === 0) process.exit();
      signal('SIGTERM');
    });
  }
}
