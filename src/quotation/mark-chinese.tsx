import {chineseWithin} from '../words/chinese-within.ts';
import {LATER} from './marked.tsx';

LATER.mark = (words, locale, Run: 'span' | 'tspan' = 'span') =>
  chineseWithin(words, locale).map((run, at) => (at % 2 ? <Run lang="zh-CN">{run}</Run> : run));
