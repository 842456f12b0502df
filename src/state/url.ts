export {formatView} from './format-view.ts';
export {parseView, type ParsedView} from './parse-view.ts';
