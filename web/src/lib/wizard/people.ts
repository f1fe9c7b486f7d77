import type { Wizard } from './wizard.svelte.ts';

/** Who can be given a role: whoever is signed in, those who are about to be created, and those with an account. */
export function peopleOf(
  { me, draft, known }: Pick<Wizard, 'me' | 'draft' | 'known'>,
  you: (name: string) => string,
): { readonly officerId: string; readonly label: string }[] {
  const fresh = draft.officers.map(({ officerId, name }) => ({ officerId, label: name }));
  const seen = new Set([me.officerId, ...fresh.map(({ officerId }) => officerId)] as string[]);
  const others = known.filter(({ officerId }) => !seen.has(officerId));
  return [
    { officerId: me.officerId, label: you(me.name) },
    ...fresh,
    ...others.map(({ officerId, name }) => ({ officerId, label: name })),
  ];
}
