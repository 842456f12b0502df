import type {SpeakerEntry} from '../../compile/entries.ts';
import type {SpeakerId} from '../../domain/id.ts';
import {uniqueIds} from '../../suggest/names/unique-ids.ts';
import type {Namer} from '../../suggest/names/name-place.ts';
import {joinSyllables, withoutTones} from '../../suggest/names/spell.ts';
import type {SuggestedPerson, Suggestions} from '../../suggest/suggest.ts';
import {quoted} from './draft-places.ts';

export interface DraftSpeaker {
  readonly id: string;
  readonly pinyin: string;
  readonly person: SuggestedPerson;
}

const OFFICES: Readonly<Record<string, string>> = {
  书记: 'Secretary',
  副书记: 'Deputy Secretary',
  第一书记: 'First Secretary',
  村支书: 'Village Party Secretary',
  支书: 'Party Secretary',
  省长: 'Governor',
  副省长: 'Vice Governor',
  市长: 'Mayor',
  副市长: 'Vice Mayor',
  区长: 'District Mayor',
  县长: 'County Magistrate',
  副县长: 'Deputy County Magistrate',
  州长: 'Prefect',
  副州长: 'Deputy Prefect',
  旗长: 'Banner Head',
  盟长: 'League Head',
  镇长: 'Town Mayor',
  乡长: 'Township Head',
  主任: 'Director',
  副主任: 'Deputy Director',
  局长: 'Director',
  副局长: 'Deputy Director',
  处长: 'Division Head',
  科长: 'Section Head',
  副科长: 'Deputy Section Head',
  院长: 'President',
  校长: 'Principal',
  厅长: 'Director-General',
  部长: 'Minister',
  会长: 'President',
  理事长: 'Chair',
  董事长: 'Chair',
  总经理: 'General Manager',
  经理: 'Manager',
  项目经理: 'Project Manager',
  负责人: 'Head',
  主席: 'Chair',
  馆长: 'Curator',
  站长: 'Station Master',
  所长: 'Director',
  队长: 'Team Leader',
  总工程师: 'Chief Engineer',
  工程师: 'Engineer',
  教授: 'Professor',
  研究员: 'Researcher',
  专家: 'Expert',
  社长: 'Head of the Cooperative',
  技术员: 'Technician',
  厂长: 'Factory Director',
  组长: 'Team Leader',
  行长: 'President',
  秘书长: 'Secretary-General',
};

/** A person as an entry of speakers.yaml; the English of an office outside the list is left to the editor. */
export function speakerEntry({id, pinyin, person: {name, office}}: DraftSpeaker): SpeakerEntry {
  return {
    id: id as SpeakerId,
    name: {zh: name, pinyin},
    ...(office !== null && {office: {zh: office, en: OFFICES[office] ?? 'Officer'}}),
  };
}

/** Ids and spelling for everybody whom the text names. */
export function draftSpeakerIds({persons}: Suggestions, {spell}: Namer): readonly DraftSpeaker[] {
  const spelled = persons.map(({name}) => spellPerson(name, spell));
  const ids = uniqueIds(
    spelled.map((pinyin) => ({
      id: withoutTones(pinyin)
        .replace(/[^a-z]+/g, '-')
        .replace(/^-|-$/g, ''),
      further: [],
    })),
    new Set(),
  );
  return persons.map((person, index) => ({person, id: ids[index] as string, pinyin: spelled[index] as string}));
}

/** 钟思源 → Zhōng Sīyuán. */
function spellPerson(name: string, spell: Namer['spell']): string {
  const size = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|慕容|令狐|司徒|夏侯|尉迟|公孙)/.test(name) && name.length > 2 ? 2 : 1;
  const syllables = spell(name.replace(/·/g, ''));
  return [syllables.slice(0, size), syllables.slice(size)]
    .filter((part) => part.length > 0)
    .map(joinSyllables)
    .join(' ');
}

/** speakers.yaml: those who speak, in the order of the text, then who is only named, behind a “#”. */
export function draftSpeakers(speakers: readonly DraftSpeaker[], {passages}: Suggestions): string {
  const speaking = new Set(passages.map(({speaker}) => speaker));
  const head =
    '# One person, one entry, in the order in which they first speak. Office and organisation stand only where the article gives them.\n';
  const entries = speakers.map(({id, pinyin, person: {name, office, organisation, certainty}}) => {
    const english = office === null ? null : OFFICES[office];
    const lines = [
      `- id: ${id}`,
      `  name: {zh: ${quoted(name)}, pinyin: ${quoted(pinyin)}}`,
      ...(office === null
        ? []
        : [`  office: {zh: ${quoted(office)}, en: ${quoted(english ?? 'Officer')}}${english ? '' : '  # 猜 guessed'}`]),
    ];
    const group = organisation === null ? [] : [`#  organisation: {id: …, zh: ${quoted(organisation)}, en: …}`];
    const isTaken = speaking.has(name);
    const remark = isTaken ? '' : `# named, does not speak, certainty ${certainty.toFixed(2)}\n`;
    return `${remark}${[...lines.map((line) => `${isTaken ? '' : '#'}${line}`), ...group].join('\n')}\n`;
  });
  return [head, ...entries].join('\n');
}
