// ESLint rule `muster/import-arrows`: who may import whom. Paths are read as text, so that it needs no resolver.
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** In shared: each folder of src and the folders it may import besides itself. */
const shared = {
  vocabulary: [],
  documents: ['vocabulary'],
  network: ['vocabulary'],
  emergency: ['vocabulary', 'documents'],
  scopes: ['vocabulary', 'documents', 'network', 'emergency'],
  'manifest-text': ['vocabulary', 'documents', 'emergency'],
  protocol: ['vocabulary', 'documents', 'network', 'emergency', 'scopes'],
  replica: ['vocabulary', 'documents', 'network', 'emergency', 'scopes', 'protocol'],
};

/** In web/src/lib. Any other folder there is a noun, and may import all of lib. */
const webLibrary = {
  words: [],
  ui: ['words'],
  map: ['words', 'ui'],
  live: ['words', 'ui', 'map', 'ask', 'store'],
  ask: ['words', 'ui', 'map', 'live', 'store'],
  store: ['words', 'ui', 'map', 'live', 'ask'],
};

const packages = { shared: [], server: ['shared'], web: ['shared'], tests: ['shared', 'server', 'web'] };

/** The sentence that says why `from` may not import `to` (both relative to the root), or undefined if it may. */
function forbidden(from, to) {
  const [fromPackage, toPackage] = [packageOf(from), packageOf(to)];
  if (!fromPackage || !toPackage) return undefined;
  if (fromPackage !== toPackage) {
    if (packages[fromPackage].includes(toPackage)) return uiToShared(from, to);
    return `${fromPackage} must not import ${toPackage}`;
  }
  if (fromPackage === 'shared')
    return forTests(from, to)
      ? undefined
      : sharedArrow(folderUnder('shared/src', from), folderUnder('shared/src', to));
  if (fromPackage === 'web') return webArrow(from, to);
  return undefined;
}

/** `testing` holds builders: it may import every rule, and only tests may import it. */
function forTests(from, to) {
  const isTesting = (file) => isUnder('shared/src/testing', file);
  return isTesting(from) || (isTesting(to) && from.endsWith('.test.ts'));
}

function sharedArrow(from, to) {
  if (!from || !to || from === to) return undefined;
  for (const folder of [from, to]) {
    if (!(folder in shared))
      return `shared/src/${folder} has no place among the arrows yet: .ci/import-arrows.js`;
  }
  return shared[from].includes(to) ? undefined : `${from} must not import ${to}`;
}

function webArrow(from, to) {
  const [fromFolder, toFolder] = [folderUnder('web/src/lib', from), folderUnder('web/src/lib', to)];
  if (!fromFolder || fromFolder === toFolder) return undefined;
  if (!toFolder) return isUnder('web/src/lib', to) ? undefined : 'lib must not import routes';
  const allowed = webLibrary[fromFolder];
  return !allowed || allowed.includes(toFolder) ? undefined : `${fromFolder} must not import ${toFolder}`;
}

/** Buttons and fields know words of every trade (dates, positions), none of this one. */
function uiToShared(from, to) {
  if (folderUnder('web/src/lib', from) !== 'ui' || !isUnder('shared/src', to)) return undefined;
  return isUnder('shared/src/vocabulary', to) ? undefined : 'ui must not import rules of the domain';
}

function packageOf(file) {
  const [name] = file.split('/');
  return name in packages ? name : undefined;
}

/** The folder directly under `base` in which the file stands, if it stands in one. */
function folderUnder(base, file) {
  const [folder, ...rest] = isUnder(base, file) ? file.slice(base.length + 1).split('/') : [];
  return rest.length > 0 ? folder : undefined;
}

function isUnder(base, file) {
  return file.startsWith(`${base}/`);
}

/** A path relative to the root for an import of the project's own files, undefined for a library. */
function target(from, specifier) {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(from), specifier);
  if (specifier.startsWith('#lib/')) return specifier.replace('#lib', 'web/src/lib');
  if (specifier.startsWith('@muster/shared/')) return specifier.replace('@muster/shared', 'shared/src');
  if (specifier.startsWith('@muster/')) return `${specifier.slice('@muster/'.length)}/`;
  return undefined;
}

export const importArrows = {
  meta: { type: 'problem', schema: [], messages: { arrow: '{{ sentence }} (import arrows)' } },
  create(context) {
    const from = path.relative(root, context.filename).split(path.sep).join('/');
    const look = ({ source }) => {
      if (typeof source?.value !== 'string') return;
      const to = target(from, source.value);
      const sentence = to && forbidden(from, to);
      if (sentence) context.report({ node: source, messageId: 'arrow', data: { sentence } });
    };
    return {
      ImportDeclaration: look,
      ImportExpression: look,
      ExportNamedDeclaration: look,
      ExportAllDeclaration: look,
    };
  },
};
