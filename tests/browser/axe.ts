import {AxeBuilder} from '@axe-core/playwright';
import type {Page} from 'playwright-core';

/** What each state of the page is held to. */
export const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export interface AxeOptions {
  /** The part of the page that is looked at; all of it unless told. */
  readonly include?: string;
  readonly exclude?: string;
  /** Rules that axe leaves out unless asked for are among them; its own choice unless told. */
  readonly tags?: readonly string[];
}

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

/**
 * The rules that a page breaks.
 *
 * Axe runs in the page, and describes only what is wrong: finding words for all that is right takes most of its time.
 */
export async function axeViolations(
  page: Page,
  {include, exclude, tags}: AxeOptions = {},
): Promise<readonly Violation[]> {
  const axe = new AxeBuilder({page}).setLegacyMode().options({resultTypes: ['violations']});
  if (tags) axe.withTags([...tags]);
  if (include) axe.include(include);
  if (exclude) axe.exclude(exclude);
  return (await axe.analyze()).violations;
}

/** Each rule that a page breaks with each element that breaks it. */
export async function axeFaults(page: Page, options: AxeOptions = {}): Promise<readonly string[]> {
  const violations = await axeViolations(page, options);
  return violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html.slice(0, 160)}`));
}
