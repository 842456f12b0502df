import type {Index} from '../../../domain/bundle.ts';
import type {BriefingId, PassageId, PlaceId} from '../../../domain/id.ts';
import type {Locale} from '../../../domain/text.ts';
import {inLocale} from '../../../words/locales.ts';
import {embedUrl, type EmbedOptions} from '../../../export/embed/options.ts';
import {
  addressUrl,
  autoHeightCode,
  elementCode,
  iframeCode,
  markdownCode,
  pictureCode,
  type Snippet,
} from '../../../export/embed/snippets.ts';
import {headlineOf, titleOf, type Subject} from '../../../export/pictures/subject.ts';
import {SIZES, type Choices, type CodeName} from './choices.ts';
import {BUILDER_MESSAGES} from './messages.ts';

/** The scene that a briefing begins with, the passage if one is chosen, else the place, else everything. */
export function chosenSubject({place, passage, briefing}: Choices): Subject {
  if (briefing) return {kind: 'scene', briefing: briefing as BriefingId};
  if (passage) return {kind: 'passage', id: passage as PassageId};
  return place ? {kind: 'place', id: place as PlaceId} : {kind: 'whole'};
}

export function subjectName(index: Index, choices: Choices, locale: Locale): string {
  const briefing = index.bundle.briefings.find(({id}) => id === choices.briefing);
  return briefing ? inLocale(briefing.title, locale) : titleOf(index, chosenSubject(choices), locale);
}

/** The frame of this very site, so that it can be seen before anything is published. */
export function previewUrl(choices: Choices, baseUrl: string): string {
  return embedUrl(optionsOf(choices), new URL('.', baseUrl).href);
}

/** What is pasted, in the language of the embed. */
export function codesOf(index: Index, choices: Choices): Readonly<Record<CodeName, string>> {
  const t = BUILDER_MESSAGES[choices.lang];
  const [width, height] = SIZES[choices.size];
  const title = t.frameTitle(subjectName(index, choices, choices.lang));
  const options = optionsOf(choices);
  const snippet: Snippet = {
    options,
    site: choices.site,
    title,
    credit: t.credit(headlineOf(index.bundle, choices.lang)),
    alt: altOf(index, choices, title),
    width,
    height,
  };
  return {
    address: addressUrl(options, choices.site),
    iframe: iframeCode(snippet),
    auto: autoHeightCode(snippet),
    element: elementCode(snippet),
    picture: pictureCode(snippet),
    markdown: markdownCode(snippet),
  };
}

/** With a passage, its place stays: the still picture is the place's. */
function optionsOf({place, passage, briefing, off, lang, theme, controls, quote, gl}: Choices): Partial<EmbedOptions> {
  return {place, passage, briefing, off, lang, theme, controls, quote, gl};
}

function altOf(index: Index, {place, lang}: Choices, title: string): string {
  const shown = index.place.get(place as PlaceId);
  return shown ? BUILDER_MESSAGES[lang].frameTitle(inLocale(shown.name, lang)) : title;
}
