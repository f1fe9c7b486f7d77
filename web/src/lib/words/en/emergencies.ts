export const emergencies = {
  title: 'Emergencies',
  none: 'No emergency is open.',
  open: 'New emergency',
  mode: 'Mode',
  modes: { live: 'Live', drill: 'Drill' },
  name: 'Emergency name',
  country: 'Country',
  hazard: 'Hazard',
  noneHint:
    'Prepare one in eight short steps, most of them filled in already. Nothing is sent until the end.',
  noneYours: 'Nobody has given you a role in one yet. Ask an administrator.',
  resume: 'Go on preparing',
};
