import type {MapWords} from './map-words.ts';

export const MAP_WORDS_EN: MapWords = {
  kinds: {testimony: 'Residents', target: 'Targets', project: 'Projects', plan: 'Intentions', fact: 'How things stand'},
  statuses: {existing: 'existing', building: 'under construction', planned: 'planned'},
  precisions: {
    surveyed: 'surveyed',
    digitised: 'digitised',
    schematic: 'schematic',
    within: 'known only by what contains it',
    unlocated: 'not located',
  },
  legendItems: {
    railway: 'Railway',
    railwayGuess: 'course inferred',
    expressway: 'Expressway',
    national: 'National road',
    nationalGuess: 'National road, schematic',
    planned: 'Planned section',
    approximate: 'extent inferred',
  },
  notApproved: 'Schematic map · not submitted for approval',
  approved: (number) => `Map approval no. ${number}`,
};
