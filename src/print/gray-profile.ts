// The ICC profile of the output intent that PDF/A-1 asks of a file with device colour (ISO 19005-1, 6.2.2 and 6.2.3): a gray
// of gamma 2.2, written here because nothing but black is printed, whose place no curve moves, and because 300 bytes do.
// Layout: ICC.1:2001-04 (version 2, the newest PDF 1.4 knows), a monochrome output profile (6.3.3.1).

const HEADER_BYTES = 128;
const TAG_ENTRY_BYTES = 12;
/** D50, the white of the profile connection space, in 16.16 fixed point. */
const D50 = [0xf6d6, 0x1_0000, 0xd32d] as const;
/** In 8.8 fixed point. */
const GAMMA_2_2 = 0x0233;
/** The text description's Macintosh part, unused: code, count and room for the text. */
const SCRIPT_CODE_BYTES = 2 + 1 + 67;

/** The profile as a file. */
export function grayProfile(): Uint8Array {
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', descriptionTag('Gray gamma 2.2')],
    ['cprt', padded(Buffer.concat([tagHead('text'), text('No rights reserved')]))],
    ['wtpt', Buffer.concat([tagHead('XYZ '), uint32(...D50)])],
    ['kTRC', padded(Buffer.concat([tagHead('curv'), uint32(1), Buffer.from([GAMMA_2_2 >> 8, GAMMA_2_2 & 0xff])]))],
  ];
  let offset = HEADER_BYTES + 4 + tags.length * TAG_ENTRY_BYTES;
  const table = tags.map(([name, data]) => {
    const entry = Buffer.concat([Buffer.from(name, 'latin1'), uint32(offset, data.length)]);
    offset += data.length;
    return entry;
  });
  return Buffer.concat([header(offset), uint32(tags.length), ...table, ...tags.map(([, data]) => data)]);
}

/** Clause 6.1; the day is that of the specification, for the clock never reaches a print file. */
function header(size: number): Uint8Array {
  const bytes = Buffer.alloc(HEADER_BYTES);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x0210_0000, 8);
  bytes.write('prtrGRAYXYZ ', 12, 'latin1');
  [2001, 4, 1].forEach((part, index) => bytes.writeUInt16BE(part, 24 + 2 * index));
  bytes.write('acsp', 36, 'latin1');
  uint32(...D50).copy(bytes, 68);
  return bytes;
}

/** Clause 6.5.17: the text in ASCII, with an empty Unicode and an empty Macintosh one. */
function descriptionTag(description: string): Uint8Array {
  const ascii = text(description);
  return padded(Buffer.concat([tagHead('desc'), uint32(ascii.length), ascii, uint32(0, 0), Buffer.alloc(SCRIPT_CODE_BYTES)]));
}

function tagHead(type: string): Buffer {
  return Buffer.concat([Buffer.from(type, 'latin1'), uint32(0)]);
}

function text(ascii: string): Buffer {
  return Buffer.from(`${ascii}\0`, 'latin1');
}

function uint32(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, index) => bytes.writeUInt32BE(value, 4 * index));
  return bytes;
}

/** Tags begin at multiples of four (clause 6.2). */
function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
}
