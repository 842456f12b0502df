/** What `npm audit --json` says, as far as it decides. */
interface AuditReport {
  readonly vulnerabilities?: Readonly<Record<string, Vulnerability>>;
  /** Where the registry has no audit service, or none can be reached. */
  readonly message?: string;
  readonly error?: {readonly summary?: string; readonly detail?: string};
}

interface Vulnerability {
  readonly name: string;
  readonly severity: string;
  readonly range: string;
  readonly via: readonly (string | {readonly title?: string; readonly url?: string})[];
  readonly fixAvailable: boolean | {readonly name: string; readonly version: string};
}

export interface Audit {
  readonly lines: readonly string[];
  /** 1 where what is shipped is known to be vulnerable; what only builds and tests is told, and stops nothing. */
  readonly code: 0 | 1;
}

/** Tells product from development: `product` is the report without development dependencies, `all` the report with them. */
export function readAudit(product: string, all: string): Audit {
  const [shipped, whole] = [parse(product), parse(all)];
  const refusal = refusalOf(shipped) ?? refusalOf(whole);
  if (refusal !== null)
    return {
      lines: [`No audit: the registry offers no audit service, or it could not be reached (${refusal}).`],
      code: 0,
    };
  const inProduct = Object.values(shipped.vulnerabilities ?? {});
  const names = new Set(inProduct.map(({name}) => name));
  const inTools = Object.values(whole.vulnerabilities ?? {}).filter(({name}) => !names.has(name));
  return {
    lines: [
      ...section('Product: what readers are sent', inProduct),
      ...section('Development: what only builds and tests', inTools),
    ],
    code: inProduct.length > 0 ? 1 : 0,
  };
}

function parse(text: string): AuditReport {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : {message: 'no report'};
  } catch {
    return {message: 'no report'};
  }
}

function refusalOf({vulnerabilities, message, error}: AuditReport): string | null {
  if (vulnerabilities) return null;
  return message ?? error?.summary ?? 'no report';
}

function section(title: string, found: readonly Vulnerability[]): readonly string[] {
  return [`${title}: ${found.length === 0 ? 'nothing known' : found.length}`, ...found.map(line)];
}

function line({name, severity, range, via, fixAvailable}: Vulnerability): string {
  const why = via.map((each) =>
    typeof each === 'string' ? `through ${each}` : [each.title, each.url].filter(Boolean).join(' '),
  );
  const fix = typeof fixAvailable === 'object' ? `; mended in ${fixAvailable.name} ${fixAvailable.version}` : '';
  return `  ${severity}  ${name} ${range}: ${why.join('; ')}${fix}`;
}
