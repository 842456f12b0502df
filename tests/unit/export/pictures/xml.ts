const TOKEN = /<\?xml[^?]*\?>|<!--[^]*?-->|<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)|</g;
const BAD_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;

/** What keeps a text from being well-formed XML; null for nothing. */
export function xmlFault(xml: string): string | null {
  const open: string[] = [];
  for (const [token, closing, name, attributes = '', empty, text = ''] of xml.matchAll(TOKEN)) {
    if (token === '<') return `a stray < after ${open.join('/')}`;
    if (BAD_AMPERSAND.test(attributes) || BAD_AMPERSAND.test(text)) return `a bare & in ${token.slice(0, 60)}`;
    if (!name) continue;
    const names = [...attributes.matchAll(/([\w:-]+)=/g)].map(([, each]) => each);
    if (new Set(names).size !== names.length) return `an attribute twice in ${token.slice(0, 80)}`;
    if (closing) {
      if (open.pop() !== name) return `</${name}> closes another element`;
    } else if (!empty) open.push(name);
  }
  return open.length > 0 ? `${open.join('/')} is not closed` : null;
}
