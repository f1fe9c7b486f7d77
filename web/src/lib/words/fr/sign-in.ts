import type { signIn as English } from '../en/sign-in.ts';

export const signIn: typeof English = {
  title: 'Ouvrir une session',
  name: 'Nom',
  passphrase: 'Phrase de passe',
  passphraseHint: 'Au moins 10 caractères. Plusieurs mots valent mieux.',
  submit: 'Ouvrir une session',
  wrong: 'Le nom ou la phrase de passe est incorrect.',
  tooMany: 'Trop de tentatives. Attendez une minute et réessayez.',
  expired: 'Votre session a pris fin',
  expiredNote:
    'Ouvrez-en une autre pour continuer où vous êtes. Ce que vous avez saisi reste, et ce qui n’est pas envoyé partira alors.',
  again: 'Ouvrir une session',
  leave: 'Je suis une autre personne : quitter cette page',
  signOut: 'Fermer la session',
  setupTitle: 'Mettre Muster en service',
  setupNote:
    'Vous devenez le premier administrateur. Choisissez une phrase de passe que vous pourrez taper sous pression.',
  setupToken: 'Jeton de mise en service',
  setupSubmit: 'Créer l’administrateur',
  setupDone: 'Muster est déjà en service. Ouvrez une session.',
  setupWrong: 'Le jeton est incorrect, ou la phrase de passe est trop courte.',
};
