import type {Shape} from './shape.ts';

export interface Read {
  readonly value: unknown;
  /** How many translations are still to come. */
  readonly waiting: number;
}

export const mayWait = (shape: Shape): boolean => shape.is === 'text' && shape.mayWait === true;
export const isBlank = (value: unknown): boolean => value === undefined || value === null || value === '';

/** A value that fits its shape, with '' for each translation that is still to come. */
export function readAs(value: unknown, shape: Shape): Read {
  switch (shape.is) {
    case 'text':
      return mayWait(shape) && isBlank(value) ? {value: '', waiting: 1} : {value, waiting: 0};
    case 'either': {
      const of = shape.of.find(({is}) => is !== 'null');
      return value === null || !of ? {value, waiting: 0} : readAs(value, of);
    }
    case 'list': {
      const items = Array.isArray(value) ? value.map((item: unknown) => readAs(item, shape.of)) : [];
      return {value: Array.isArray(value) ? items.map((item) => item.value) : value, waiting: sum(items)};
    }
    case 'map': {
      if (typeof value !== 'object' || value === null) return {value, waiting: 0};
      const known: Readonly<Record<string, Shape>> = {...shape.required, ...shape.optional};
      const fields = value as Readonly<Record<string, unknown>>;
      const keys = Object.keys(known).filter((key) => key in fields || mayWait(known[key] as Shape));
      const read = keys.map((key) => readAs(fields[key], known[key] as Shape));
      const filled = Object.fromEntries(keys.map((key, at) => [key, read[at]?.value]));
      return {value: {...fields, ...filled}, waiting: sum(read)};
    }
    default:
      return {value, waiting: 0};
  }
}

function sum(read: readonly Read[]): number {
  return read.reduce((all, {waiting}) => all + waiting, 0);
}
