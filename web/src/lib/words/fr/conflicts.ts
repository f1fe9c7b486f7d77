import { counter } from '../plural.ts';
import type { conflicts as English } from '../en/conflicts.ts';

const count = counter('fr');

export const conflicts: typeof English = {
  title: 'Conflits',
  none: 'Il n’y a aucun conflit.',
  noneHint:
    'Quand deux agents notent des choses différentes sur une personne, les deux s’affichent ici jusqu’à ce que l’on choisisse.',
  people: (n) =>
    `${count(n, 'personne', 'personnes')} au sujet de qui des agents ont consigné des choses différentes`,
  explain:
    'Deux agents ont consigné ceci sans se savoir l’un l’autre. Les deux versions restent jusqu’à votre choix.',
  onClock: (time) => `${time} à leur horloge`,
  clockUnknown: 'Heure non affichée ici',
  by: (name) => `Par ${name}`,
  byUnknown: 'Auteur non affiché ici',
  standing: 'En vigueur',
  rival: 'Consigné ailleurs',
  keep: 'Garder ceci',
  keepNamed: (claim) => `Garder ceci : ${claim}`,
  kept: 'Conflit réglé',
  notYours: 'Trancher un conflit revient aux superviseurs et aux responsables.',
  hidden: 'Ce conflit porte sur un élément qui n’est pas dans votre vue.',
  nothing: 'rien',
  fact: {
    name: 'Nom',
    nameAbsent: 'Sans nom',
    birthDate: 'Date de naissance',
    ageEstimate: 'Âge estimé',
    ageStated: 'Adulte ou enfant',
    sex: 'Sexe',
    nationalities: 'Nationalités',
    travelsAs: 'Voyage comme',
    placeOfBirth: 'Lieu de naissance',
    languages: 'Langues',
    contact: 'Coordonnées',
    nextOfKin: 'Proche parent',
    documents: 'Documents présentés',
    entitlement: 'Droit',
    wristband: 'Bracelet',
    needs: 'Besoins',
    baggage: 'Bagages, nombre',
    screening: 'Avis',
    determination: 'Décision',
    passage: 'Place à bord d’un départ',
    place: 'Lieu',
    party: 'Groupe',
    exit: 'A quitté le parcours',
  },
  passageStatus: {
    assigned: 'affecté',
    boarded: 'à bord',
    departed: 'parti',
    arrived: 'arrivé',
    offloaded: 'débarqué',
    'no-show': 'absent',
    released: 'libéré',
    returned: 'revenu',
  },
};
