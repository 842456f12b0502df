/** What a speaker can ask for while presenting, by key, remote, button or speaker window. */
export type PresentCommand =
  | 'next'
  | 'back'
  | 'first'
  | 'last'
  | 'enter'
  | 'return'
  | 'black'
  | 'white'
  | 'restart'
  | 'resume'
  | 'leave'
  | 'fullscreen'
  | 'speaker'
  | 'pointer'
  | 'draw'
  | 'distance'
  | 'area'
  | 'statuses'
  | 'countdown'
  | 'autoplay'
  | 'overview'
  | 'help'
  | {readonly digit: string}
  | {readonly zoom: 1 | -1}
  /** Moves the map by parts of its window. */
  | {readonly pan: readonly [x: number, y: number]};

/** As much of a KeyboardEvent as decides. */
export interface KeyPress {
  readonly key: string;
  /** The place on the keyboard, for a key that an input method keeps to itself. */
  readonly code?: string;
  readonly shiftKey?: boolean;
  readonly ctrlKey?: boolean;
  readonly altKey?: boolean;
  readonly metaKey?: boolean;
}

/** Logitech's kind of remote sends PageDown, PageUp, `.`, F5 and Escape: nothing else may mean anything different there. */
const COMMANDS: ReadonlyMap<string, PresentCommand> = new Map(
  Object.entries<PresentCommand>({
    ArrowRight: 'next',
    ArrowDown: 'next',
    ' ': 'next',
    PageDown: 'next',
    n: 'next',
    ArrowLeft: 'back',
    ArrowUp: 'back',
    PageUp: 'back',
    p: 'back',
    Home: 'first',
    End: 'last',
    Enter: 'enter',
    Backspace: 'return',
    '.': 'black',
    b: 'black',
    w: 'white',
    F5: 'restart',
    Escape: 'leave',
    f: 'fullscreen',
    s: 'speaker',
    l: 'pointer',
    d: 'draw',
    m: 'distance',
    r: 'area',
    e: 'statuses',
    t: 'countdown',
    a: 'autoplay',
    o: 'overview',
    '?': 'help',
    '？': 'help',
    '+': {zoom: 1},
    '=': {zoom: 1},
    '-': {zoom: -1},
  }),
);

const PANS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-0.25, 0],
  ArrowRight: [0.25, 0],
  ArrowUp: [0, -0.25],
  ArrowDown: [0, 0.25],
};

/** What a key means while presenting; null for a key that is left to the browser. */
export function presentCommand(press: KeyPress): PresentCommand | null {
  const {shiftKey = false, ctrlKey = false, altKey = false, metaKey = false} = press;
  const key = keyOf(press);
  if (ctrlKey || altKey || metaKey) return null;
  if (shiftKey && PANS[key]) return {pan: PANS[key]};
  if (shiftKey && key === 'F5') return 'resume';
  if (shiftKey && key === ' ') return 'back';
  if (/^\d$/.test(key)) return {digit: key};
  return COMMANDS.get(key.length === 1 ? key.toLowerCase() : key) ?? null;
}

/** Whether a value from elsewhere is something that a speaker can ask for. */
export function isCommand(value: unknown): value is PresentCommand {
  if (typeof value !== 'object' || value === null)
    return value === 'resume' || [...COMMANDS.values()].some((command) => command === value);
  const {digit, zoom, pan} = value as Readonly<Record<string, unknown>>;
  if (Array.isArray(pan))
    return pan.length === 2 && pan.every((part) => typeof part === 'number' && Math.abs(part) <= 1);
  return zoom === 1 || zoom === -1 || (typeof digit === 'string' && /^\d$/.test(digit));
}

/** Whether a key that is held goes on doing this: pages and the map move, switches do not flicker. */
export function isRepeatable(command: PresentCommand): boolean {
  if (typeof command === 'object') return !('digit' in command);
  return command === 'next' || command === 'back';
}

/** Keys whose place is not named as they are. */
const PLACES: Readonly<Record<string, string>> = {
  Period: '.',
  NumpadDecimal: '.',
  Equal: '=',
  Minus: '-',
  NumpadAdd: '+',
  NumpadSubtract: '-',
  NumpadEnter: 'Enter',
  Space: ' ',
};

/** What a key means whatever the input method: full-width signs are those of the remote, and what it keeps to itself is told by its place. */
export function keyOf({key, code = '', shiftKey = false}: KeyPress): string {
  if (key === '。') return '.';
  if (key !== 'Process' && key !== 'Unidentified') return key.length === 1 ? key.normalize('NFKC') : key;
  if (code === 'Slash' && shiftKey) return '?';
  const [, letter, digit] = /^(?:Key([A-Z])|(?:Digit|Numpad)(\d))$/.exec(code) ?? [];
  return letter?.toLowerCase() ?? digit ?? PLACES[code] ?? code;
}
