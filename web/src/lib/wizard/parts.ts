import type { Dictionary } from '#lib/words/dictionary.ts';
import { keyOf } from './draft.ts';
import type { Wizard } from './wizard.svelte.ts';

/** Something that will be created, as it is listed at the end. */
export interface Part {
  readonly key: string;
  readonly kind: string;
  readonly name: string;
}

/** All that a wizard creates, in the order of its steps. */
export function partsOf(made: Wizard, { wizard, codes, officers }: Dictionary): Part[] {
  const { draft } = made;
  const kindOf = (code: keyof typeof codes.siteKind) => codes.siteKind[code];
  return [
    { key: keyOf.emergency, kind: wizard.parts.emergency, name: draft.name },
    ...draft.sites.map(({ siteId, name, kind }) => ({ key: siteId, kind: kindOf(kind), name })),
    ...draft.officers.map(({ officerId, name }) => ({ key: officerId, kind: officers.officer, name })),
    ...(draft.order.isWanted
      ? [{ key: keyOf.order, kind: wizard.order, name: wizard.parts.order(draft.order.number) }]
      : []),
    ...draft.grants.map((grant) => ({
      key: keyOf.grant(grant),
      kind: officers.role,
      name: wizard.parts.role(made.nameOf(grant.officerId), codes.role[grant.role]),
    })),
  ];
}
