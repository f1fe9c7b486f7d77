import type { about as English } from '../en/about.ts';

export const about: typeof English = {
  title: 'À propos de Muster',
  what: 'Muster inscrit, examine et achemine les personnes évacuées dans une urgence, et montre où chacune se trouve : aux points de rassemblement, à bord, en lieu sûr et à l’arrivée.',
  notOfficial: 'Ceci n’est pas un site officiel du gouvernement du Canada.',
  notOfficialNote:
    'Il ne porte aucun symbole du gouvernement du Canada. L’autorité qui l’exploite peut indiquer ici qui en est responsable.',
  privacy:
    'Tout reste sur le serveur où votre session est ouverte : pages, carte et polices en proviennent, et rien n’est demandé à un autre.',
  version: (version) => `Version ${version}`,
  licence: 'Muster est un logiciel libre sous licence MIT.',
  credits: 'Ce dont il est fait',
  work: 'Œuvre',
  use: 'Sert à',
  terms: 'Licence',
  groups: { data: 'Données', fonts: 'Polices et images', software: 'Logiciels' },
  uses: {
    map: 'Côtes et frontières de la carte',
    airports: 'Aéroports où choisir des sites',
    ports: 'Ports où choisir des sites',
    zones: 'Fuseau horaire d’un lieu',
    countries: 'Pays et leurs codes',
    text: 'Texte',
    arabic: 'Écriture arabe',
    codes: 'Codes et zones de lecture automatique',
    icons: 'Icônes',
    pages: 'Pages',
    drawing: 'Dessin de la carte',
    link: 'Liaison en direct',
    rules: 'Vérification de ce qui est envoyé',
    server: 'Le serveur',
    search: 'Recherche',
  },
  publicDomain: 'Domaine public',
  boundaries: 'Les frontières de la carte ne font pas autorité.',
  changed: 'Aéroports : réduits aux champs dont Muster se sert.',
};
