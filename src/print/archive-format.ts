// What makes a print file PDF/A-1b (ISO 19005-1, level B): what is printed today looks the same to whoever opens the file
// when somebody asks, years later, what was sent. Fonts and colour are elsewhere; here the file says that it is one.
import { deflated } from './deflated.js';
import { grayProfile } from './gray-profile.js';
import { deflatedStream, endWith, literalString } from './pdf-objects.js';
import type { PdfObjects } from './pdf-objects.js';

const COLOUR_COMPONENTS = 1;
/** Of no printing condition that has a registered name (ISO 32000-1, 14.11.5). */
const CONDITION = 'Gray gamma 2.2';
/** ISO 19005-1, 6.7.11. */
const IDENTIFICATION = `
        <rdf:Description xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" rdf:about="">
            <pdfaid:part>1</pdfaid:part>
            <pdfaid:conformance>B</pdfaid:conformance>
        </rdf:Description>
        `;

/** The profile as it is stored, the same in every print file. */
let kept: Uint8Array | undefined;

/** Writes the output intent and says in the metadata what the file is. */
export function declareArchiveFormat({ doc, catalogue }: PdfObjects): void {
  const stored = kept ??= deflated(grayProfile(), 'usual');
  const profile = deflatedStream(doc, stored, { N: COLOUR_COMPONENTS, Length: stored.length });
  const intent = {
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: literalString(CONDITION),
    Info: literalString(CONDITION),
    DestOutputProfile: profile,
  };
  catalogue['OutputIntents'] = [endWith(doc.ref(intent))];
  doc.appendXML(IDENTIFICATION);
}
