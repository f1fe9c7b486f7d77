import path from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const root = path.resolve(import.meta.dirname, '../..');

const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: '.ci/eslint.config.js',
  // A snippet stands in no tsconfig: rules that ask for types cannot run on it.
  overrideConfig: tseslint.configs.disableTypeChecked,
});

/** The rules that the project's own lint reports for this text, as if it stood at this path. */
export async function rulesBrokenBy(filePath: string, text: string): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: path.join(root, filePath) });
  if (!result) throw new Error(`Lint ignores ${filePath}`);
  return result.messages.map((message) => message.ruleId ?? `cannot be read: ${message.message}`);
}

/** How strictly the project's lint takes a rule in a file at this path: 0 off, 1 warns, 2 fails. */
export async function severityOf(rule: string, filePath: string): Promise<number> {
  const whole = new ESLint({ cwd: root, overrideConfigFile: '.ci/eslint.config.js' });
  const config = (await whole.calculateConfigForFile(path.join(root, filePath))) as {
    rules: Record<string, [number, ...unknown[]]>;
  };
  return config.rules[rule]?.[0] ?? 0;
}
