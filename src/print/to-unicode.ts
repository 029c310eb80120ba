// The ToUnicode CMap of an embedded font (ISO 32000-1, 9.10.3): what each code was written as, so that text comes out of the
// file as it went in: characters beyond U+FFFF as surrogate pairs, variation sequences and combining marks whole.
import type { CodedCluster } from './cluster-codes.js';

/** A bfchar section holds at most so many entries (Adobe Technical Note 5014, 1.4.2). */
const SECTION = 100;

/** The CMap as ASCII, of codes of so many bytes. */
export function toUnicodeCMap(drawn: readonly Pick<CodedCluster, 'code' | 'cluster'>[], codeBytes: 1 | 2 = 2): string {
  const digits = 2 * codeBytes;
  const sections: string[] = [];
  for (let from = 0; from < drawn.length; from += SECTION) {
    const section = drawn.slice(from, from + SECTION);
    let entries = '';
    for (const { code, cluster } of section) entries += `<${hex(code, digits)}> <${utf16Hex(cluster)}>\n`;
    sections.push(`${String(section.length)} beginbfchar\n${entries}endbfchar\n`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<${'0'.repeat(digits)}> <${'F'.repeat(digits)}>
endcodespacerange
${sections.join('')}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}

function utf16Hex(text: string): string {
  let digits = '';
  for (let at = 0; at < text.length; at += 1) digits += hex(text.charCodeAt(at));
  return digits;
}

const BYTES: readonly string[] = Array.from({ length: 0x100 }, (_, byte) => byte.toString(16).toUpperCase().padStart(2, '0'));

function hex(unit: number, digits = 4): string {
  const low = BYTES[unit & 0xff] ?? '';
  return digits === 2 ? low : `${BYTES[unit >> 8] ?? ''}${low}`;
}
