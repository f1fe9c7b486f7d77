import { counter } from '../plural.ts';
import type { wizard as English } from '../en/wizard.ts';

const count = counter('fr');

export const wizard: typeof English = {
  title: 'Nouvelle urgence',
  steps: {
    emergency: 'Urgence',
    sites: 'Sites',
    havens: 'Lieux sûrs',
    categories: 'Catégories',
    authorities: 'Qui décide',
    officers: 'Agents',
    roles: 'Rôles',
    check: 'Vérifier et créer',
  },
  stepsLabel: 'Étapes',
  stepOf: (step, steps) => `Étape ${step} sur ${steps}`,
  stepDone: 'terminée',
  leave: 'Enregistrer et quitter',
  toCheck: 'Passer à la vérification',
  startAnew: 'Recommencer',
  startAnewAsk: 'Oublier tout ce qui a été saisi ici?',
  saved: (time) => `Conservé sur cet appareil à ${time}`,
  locked: 'Le serveur a déjà cet élément. Modifiez-le dans l’urgence elle-même.',

  emergencyLead: 'Que s’est-il passé, et est-ce réel?',
  modeNotes: {
    drill:
      'Un exercice est encadré d’orange sur chaque écran, fichier et imprimé. Ses dossiers ne peuvent jamais entrer dans une urgence réelle.',
    live: 'De vraies personnes, de vraies décisions : les dossiers sont conservés et rien ne peut être supprimé. Pour s’entraîner, choisissez Exercice.',
  },
  namePlaceholder: 'Cèdre',
  chooseCountry: 'Choisir…',
  countryHint: 'Le pays d’où les gens sont évacués. La carte s’ouvre à cet endroit.',
  more: 'Circonstances',
  environment: 'Environnement',
  environments: { permissive: 'Permissif', uncertain: 'Incertain', hostile: 'Hostile' },
  processingMode: 'Contrôle',
  processingModes: { full: 'Complet', reduced: 'Réduit', minimal: 'Minimal' },
  processingNotes: {
    full: 'Toutes les vérifications sont faites avant une décision.',
    reduced: 'Les vérifications longues peuvent être reportées; ce qui n’a pas été vérifié est indiqué.',
    minimal: 'Identité et droit d’entrée seulement : quand le départ ne peut attendre.',
  },

  sitesLead: 'Où les gens sont accueillis, hébergés et embarqués.',
  havensLead: 'Où les gens sont amenés : bases de transit, lieux sûrs et points d’entrée.',
  havensNone: 'Aucun pour l’instant. Un départ exige une destination; elle peut être ajoutée plus tard.',
  sitesNone: 'Aucun pour l’instant. Cherchez un aéroport ou un port, ou cliquez sur la carte.',
  room: (sites, people) => `${count(sites, 'site', 'sites')} · ${count(people, 'place', 'places')}`,
  mapName: 'Carte des nouveaux sites',
  mapTip: 'Cliquez sur la carte pour ajouter un site. Son fuseau horaire est trouvé automatiquement.',
  mapMissing:
    'La carte ne peut être dessinée ici. Cherchez un lieu, ou ajoutez un site et saisissez sa position.',
  pin: (number, kind) => `${number}, ${kind}`,
  edit: (name) => `Modifier ${name}`,
  nameless: 'Sans nom',
  details: 'Détails',
  newSite: (kind, number) => `${kind} ${number}`,

  categoriesLead: 'Qui attendez-vous, selon le droit d’entrer au Canada?',
  categoriesNote:
    'Tous les droits d’entrée peuvent être inscrits dans chaque urgence. Le choix fait ici ne sert qu’à abréger la liste d’une ordonnance permanente à l’étape suivante; il est conservé sur cet appareil, non sur le serveur.',

  authoritiesLead: 'Les agents donnent un avis. Une autorité désignée décide qui peut embarquer.',
  freeHand:
    'Tant qu’aucun rôle n’est attribué, vous pouvez tout faire ici, y compris décider. N’attribuez rien et cela reste ainsi.',
  authorityOf: 'Autorité',
  authorityNote: 'Décide pour tous les sites. Personne ne décide sur son propre contrôle.',
  you: (name) => `${name} (vous)`,
  addAuthority: 'Ajouter une autorité',
  order: 'Ordonnance permanente',
  orderNote:
    'Approuve d’avance toute personne qui a l’un de ces droits d’entrée et dont l’avis est favorable, sans constatation en suspens. Favorable seulement; elle peut être révoquée aussitôt, et chaque usage cite son numéro.',
  orderWanted: 'Prendre maintenant une ordonnance permanente',
  orderNumber: 'Numéro',
  orderEntitlements: 'Droits d’entrée',
  orderSites: 'À ces sites',
  orderSitesHint: 'Aucun choix veut dire tous les sites.',
  orderFrom: 'Du',
  orderTo: 'Au',

  officersLead: 'Qui travaille ici? Chaque personne ouvre une session sous son propre nom.',
  officersNote: 'Vous pouvez continuer sans en ajouter : les agents peuvent être créés plus tard.',
  addOfficer: 'Ajouter l’agent',
  officerName: 'Nom de l’agent',
  firstRole: 'Rôle',
  noRoleYet: 'Aucun rôle pour l’instant',
  passphraseOf: (name) => `Phrase de passe de ${name}`,
  passphraseNote:
    'Les phrases de passe proposées sont affichées ici et à la remise des rôles, puis nulle part ailleurs. Elles ne sont pas conservées sur cet appareil.',
  newPassphrases:
    'Les phrases de passe ne sont pas conservées sur cet appareil : celles proposées plus tôt ne valent plus. Les nouvelles figurent ci-dessous.',
  removeOfficer: (name) => `Retirer ${name}`,
  knownOfficers: (officers) =>
    `${count(officers, 'agent a', 'agents ont')} déjà un compte et peuvent recevoir des rôles à l’étape suivante.`,

  rolesLead: 'Ce que chaque agent peut faire, et où.',
  rolesNone: 'Aucun rôle n’est attribué.',
  freeHandEnds:
    'Dès le premier rôle, plus personne n’a les mains libres, vous non plus : ce que vous pourrez faire figure dans cette liste.',
  lockedOut:
    'Vous n’avez aucun rôle dans cette liste. Une fois l’urgence créée, vous pourrez attribuer des rôles et rien d’autre ici.',
  ownRoles: 'Me donner Responsable et Autorité',
  addRole: 'Ajouter le rôle',
  everySite: 'Tous les sites',
  sitesOfRole: (name, role) => `Sites de ${name}, ${role}`,
  removeRole: (name, role) => `Retirer ${role} à ${name}`,

  checkLead: 'Rien n’a encore été envoyé. Vérifiez, puis créez.',
  checkStarted: 'Une partie existe déjà. Continuez avec le reste.',
  ready: 'Il ne manque rien.',
  missing: 'Avant de pouvoir créer l’urgence',
  mend: 'Y aller',
  missingWords: {
    name: () => 'L’urgence n’a pas de nom.',
    country: () => 'Aucun pays n’est choisi.',
    site: () => 'Aucun site d’embarquement.',
    'site-wrong': (name) => `Le site ${name} n’est pas rempli correctement.`,
    'officer-name': () => 'Un agent n’a pas de nom.',
    'officer-twice': (name) => `Deux agents s’appellent ${name}.`,
    passphrase: (name) => `La phrase de passe de ${name} doit compter de 10 à 200 caractères.`,
    'order-number': () => 'L’ordonnance permanente exige un numéro.',
    'order-entitlements': () => 'L’ordonnance permanente ne nomme aucun droit d’entrée.',
    'order-times': () => 'L’ordonnance permanente exige un début et une fin plus tardive.',
    'role-sites': (name) => `Un rôle de ${name} n’a aucun site.`,
  },
  parts: {
    emergency: 'Urgence',
    order: (number) => `Ordonnance permanente ${number}`,
    role: (name, role) => `${name} : ${role}`,
  },
  youKeepFreeHand: 'Aucun rôle n’est attribué : vous gardez les mains libres.',
  states: { waiting: 'À créer', doing: 'Création en cours', done: 'Créé', failed: 'Non créé' },
  progress: (done, all) => `${done} sur ${all} créés`,
  submit: 'Créer l’urgence',
  retry: 'Réessayer',
  troubles: {
    unreachable: 'Le serveur est injoignable. Rien de ce qui existe n’est perdu; réessayez.',
    signedOut: 'Votre session est terminée. Ouvrez-en une nouvelle dans un autre onglet, puis réessayez ici.',
    busy: 'Le serveur est occupé ou manque d’espace. Attendez un peu et réessayez.',
    nameTaken: 'Un agent porte déjà ce nom. Choisissez-en un autre.',
    idTaken: 'Cet élément existe déjà avec un autre contenu. Retirez-le ici et ajoutez-le de nouveau.',
    notAllowed: 'Seuls les administrateurs peuvent le faire.',
    malformed: 'Le serveur n’accepte pas cet élément tel quel. Corrigez-le et réessayez.',
    other: (code) => `Le serveur a refusé (${code}).`,
  },

  handedOutTitle: 'Les rôles sont distribués',
  handedOutLead: (name) => `${name} est en cours. Remettez sa fiche à chaque agent.`,
  handedOutNobody: (name) =>
    `${name} est en cours et vous y avez les mains libres. Agents et rôles peuvent y être ajoutés.`,
  slip: (name) => `Fiche de ${name}`,
  signInAt: 'Ouvrir une session à',
  onlyHere:
    'Cette adresse ne fonctionne que sur cette machine. Ouvrez Muster à l’adresse qu’utilisent les autres appareils, puis imprimez.',
  withPassphrases: 'Afficher les phrases de passe',
  passphrase: 'Phrase de passe',
  ownPassphrase: 'Comme avant',
  noRole: 'Aucun rôle pour l’instant : la session s’ouvre, l’urgence dès qu’un rôle est attribué.',
  print: 'Imprimer',
  enter: 'Ouvrir l’urgence',
  nothingHere: 'Il n’y a rien à remettre.',
};
