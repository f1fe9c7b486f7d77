/** Prints, after everything else, the one line that a script can read: `tests: 6 passed, 0 failed, 0 skipped`. */
export default class ClosingLine {
  onTestRunEnd(modules, unhandledErrors) {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      const states = [...module.children.allTests()].map((test) => test.result().state);
      for (const state of states) count[state === 'passed' || state === 'failed' ? state : 'skipped'] += 1;
      // A file that broke before or between its tests.
      if (module.state() === 'failed' && !states.includes('failed')) count.failed += 1;
    }
    const line = `tests: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`;
    process.on('exit', () => process.stdout.write(line));
  }
}
