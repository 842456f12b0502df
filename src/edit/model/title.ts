import {lineSpans} from '../../domain/article.ts';
import type {Sheet} from '../protocol.ts';
import {firstLine} from './items.ts';

/** The headline as the text has it; its id where no line is one. */
export function titleOf({article, text, id}: Pick<Sheet, 'article' | 'text' | 'id'>): string {
  const block = article.structure.find(({kind}) => kind === 'title');
  const span = block && lineSpans(text)[firstLine(block) - 1];
  return span ? text.slice(span.start, span.end) : id;
}
