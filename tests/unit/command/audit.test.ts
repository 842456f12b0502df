import {describe, expect, it} from 'vitest';
import {readAudit} from '../../../src/cli/read-audit.ts';

const weak = (name: string) => ({
  name,
  severity: 'high',
  range: '<1.2.3',
  via: [{title: 'Runs what it reads', url: 'https://example.org/advisory'}],
  fixAvailable: {name, version: '1.2.3'},
});
const report = (...names: readonly string[]) =>
  JSON.stringify({vulnerabilities: Object.fromEntries(names.map((name) => [name, weak(name)]))});

describe('npm run audit', () => {
  it('fails for what is shipped, and tells it from what only builds and tests', () => {
    expect(readAudit(report('map'), report('map', 'builder'))).toEqual({
      lines: [
        'Product: what readers are sent: 1',
        '  high  map <1.2.3: Runs what it reads https://example.org/advisory; mended in map 1.2.3',
        'Development: what only builds and tests: 1',
        '  high  builder <1.2.3: Runs what it reads https://example.org/advisory; mended in builder 1.2.3',
      ],
      code: 1,
    });
  });

  it('stops nothing for what only builds and tests', () => {
    const {lines, code} = readAudit(report(), report('builder'));
    expect(lines[0]).toBe('Product: what readers are sent: nothing known');
    expect(code).toBe(0);
  });

  it.each([
    ['a refusal', '{"message": "405 Method Not Allowed", "statusCode": 405}'],
    ['an error', '{"error": {"summary": "getaddrinfo ENOTFOUND"}}'],
    ['nothing', ''],
  ])('says so where the registry has no audit service: %s', (_what, answer) => {
    const {lines, code} = readAudit(answer, answer);
    expect(lines).toEqual([expect.stringMatching(/^No audit: /)]);
    expect(code).toBe(0);
  });
});
