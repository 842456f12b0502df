import type {Path} from './parse-yaml.ts';
import type {Shape} from './shape.ts';

export interface Misfit {
  readonly path: Path;
  readonly message: string;
  readonly hint: string;
}

/** Every way in which `value` departs from `shape`: missing, unknown and wrong values alike. */
export function checkShape(value: unknown, shape: Shape, path: Path = []): readonly Misfit[] {
  switch (shape.is) {
    case 'text':
      return typeof value === 'string' && value.trim() !== '' ? [] : [wrong(path, value, 'a text')];
    case 'chinese':
      return typeof value === 'string' && /\p{Script=Han}/u.test(value) ? [] : [wrong(path, value, 'a Chinese text')];
    case 'number':
      return typeof value === 'number' ? [] : [wrong(path, value, 'a number')];
    case 'null':
      return value === null ? [] : [wrong(path, value, 'null')];
    case 'choice':
      return typeof value === 'string' && shape.of.includes(value)
        ? []
        : [wrong(path, value, `one of ${shape.of.join(', ')}`)];
    case 'list':
      return Array.isArray(value)
        ? value.flatMap((item, i) => checkShape(item, shape.of, [...path, i]))
        : [wrong(path, value, 'a list')];
    case 'either':
      return checkEither(value, shape.of, path);
    case 'map':
      return checkMap(value, shape, path);
  }
}

function checkEither(value: unknown, shapes: readonly Shape[], path: Path): readonly Misfit[] {
  const misfits = shapes.map((shape) => checkShape(value, shape, path));
  const isMap = typeof value === 'object' && value !== null;
  const closest = shapes.findIndex((shape) => isMap && (shape.is === 'map' || shape.is === 'list'));
  return misfits.some((found) => found.length === 0) ? [] : (misfits[Math.max(0, closest)] ?? []);
}

function checkMap(value: unknown, {required, optional}: Shape & {is: 'map'}, path: Path): readonly Misfit[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [wrong(path, value, 'a map of keys and values')];
  const known = {...optional, ...required};
  const missing = Object.keys(required)
    .filter((key) => !(key in value))
    .map((key) => ({path, message: `“${key}” is missing`, hint: `add ${[...path, key].join('.')}`}));
  const fields = Object.entries(value).flatMap(([key, field]) => {
    const shape = known[key];
    return shape ? checkShape(field, shape, [...path, key]) : [unknownKey([...path, key], Object.keys(known))];
  });
  return [...missing, ...fields];
}

function unknownKey(path: Path, known: readonly string[]): Misfit {
  return {path, message: `unknown key “${path.at(-1)}”`, hint: `use one of ${known.join(', ')}`};
}

function wrong(path: Path, value: unknown, expected: string): Misfit {
  return {
    path,
    message: `${path.join('.') || 'the file'} cannot be ${JSON.stringify(value).slice(0, 40)}`,
    hint: `write ${expected}`,
  };
}
