import { counter } from '../plural.ts';
import type { palette as English } from '../en/palette.ts';

const count = counter('fr');

export const palette: typeof English = {
  title: 'Aller à',
  open: 'Aller à une page, à un site, à un départ ou à une personne',
  field: 'Page, site, départ, nom, document ou bracelet',
  results: 'Résultats',
  kinds: { page: 'Page', site: 'Site', departure: 'Départ', person: 'Personne', search: 'Recherche' },
  recent: 'Récents',
  searchPeople: (text) => `Chercher « ${text} » parmi toutes les personnes`,
  searching: 'Recherche…',
  nobody: (text) => `Personne n’a été trouvé pour « ${text} ».`,
  nothing: 'Rien ne porte ce nom ici.',
  indexing: 'Le serveur lit encore ses dossiers : cherchez de nouveau dans un instant.',
  failed: 'Le serveur est injoignable : seul ce qui est sur cet appareil a été cherché.',
  found: (results) => count(results, 'résultat', 'résultats'),
  help: '↑ ↓ pour choisir, Entrée pour ouvrir, Échap pour fermer',

  shortcuts: 'Raccourcis clavier',
  everywhere: 'Partout',
  singleKeys: 'Touches seules',
  singleKeysOn: 'Utiliser les touches seules',
  singleKeysNote:
    'Elles ne font rien pendant la saisie dans un champ. Désactivez-les si vous parlez à cet appareil ou si vous frappez des touches par mégarde.',
  keys: {
    palette: 'Aller à une page, à un site, à un départ ou à une personne',
    undo: 'Annuler l’action, tant que l’avis l’offre',
    sheet: 'Cette feuille',
    search: 'Au champ de recherche ou de lecture de cette page',
    tablet: 'Tablette',
    determinations: 'Décisions',
    departures: 'Départs',
    conflicts: 'Conflits',
    map: 'Carte',
    administration: 'Administration',
    close: 'Fermer une boîte de dialogue',
  },
};
