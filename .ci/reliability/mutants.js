// Damage as it comes about: bytes flipped, cells swapped, quotes lost, rows cut or doubled, encodings mixed, lines and nodes of settings and
// letter moved or exchanged. Every mutation is drawn from the generator handed in and from nothing else.
import iconv from 'iconv-lite';

const BYTES = [0x00, 0x09, 0x0a, 0x0d, 0x1a, 0x20, 0x22, 0x27, 0x2c, 0x3d, 0x80, 0x81, 0x85, 0x8f, 0xa0, 0xe3, 0xef, 0xf0, 0xfb, 0xfe, 0xff];
const MARKS = [[0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0x1a]].map((bytes) => Buffer.from(bytes));
const ENCODINGS = ['utf8', 'cp932', 'euc-jp', 'utf16le', 'utf16be', 'latin1'];
const CELLS = [
  '', ' ', '　', '-', '0', '000-0000', '=1+1', '@SUM(A1)', "'", "'0123", '="0012"', '""', '"', ',', '\t', '\r', '\n', '?', '〓', '\u0000', '\ufffd', '\ue000', '𰻞', '👩‍👩‍👧', 'e\u0301\u0301\u0301',
  '山田　太郎', '様', '御中', '合計', '4111111111111111', '1-2-3', '1丁目2番3号', '2021/13/45', '2021-12-01T10:00:00Z', 'R3.12.1', '令和三年十二月一日', '99999999999999999999', '1E+16', '25:99',
  'クレジットカード', '返金', '東京都', '北海道札幌市', '1040061', '〒104-0061', '1'.repeat(300), '山'.repeat(5000), '"'.repeat(400), 'constructor', '__proto__', 'toString', '\u202e逆', '\u200b', '(', ')', 'A'.repeat(70_000),
];
const VALUES = [
  '', '{}', '[]', '{a: 1}', '[a, b]', '&a x', '*a', '!!js/function x', '!x y', '|', '>', '~', 'null', 'true', '0', '-1', '1e999', '2021-02-30', '2021-10-14', '9999-12-31', '0000-00-00', 'Asia/Nowhere', 'auto', 'custom',
  '"unclosed', "'", '#', '- x', ': :', '{{facts.sender.name}}', '{{', '}}', '../../etc/passwd', 'a'.repeat(3000), '\u0000', '\ufeff', '山\u3000田', '一\\n二', 'x: y: z', '? x', '%', '@', '`',
];
const MARKUP = [
  '', '**', '*', '`', '```', '# ', '## ', '- ', '1. ', '> ', '| a | b |', '|---|---|', '{{#facts.processor.phone}}', '{{^facts.processor.phone}}', '{{/facts.processor.phone}}', '{{facts.sender.name}}', '{{facts.nobody}}',
  '{{paymentDays}}', '{{', '}}', '<b>', '<!--', '[a](http://example.com)', '![a](b)', '\\', '&amp;', '---', '***', '    x', '\t', '\u0000', '\ue000', '𰻞', '山'.repeat(2000), '（'.repeat(300), 'a'.repeat(500), '> '.repeat(200), '*'.repeat(600), '[^1]', '^', '~~x~~',
];

/** A damaged copy of `bytes`; `kind` is what they are: 'table', 'settings' or 'letter'. Several faults at once are rarer than one. */
export function mutated(bytes, kind, random) {
  let damaged = bytes;
  do damaged = random.pick(kind === 'table' ? [...TABLE, ...ANY] : [...LINES, ...TEXTS[kind], ...ANY])(damaged, random);
  while (random.chance(0.35));
  // What a person hands in is a file, not a disk.
  return damaged.subarray(0, 400_000);
}

const at = (bytes, random) => random.integer(0, bytes.length);
const spliced = (bytes, from, to, put = Buffer.alloc(0)) => Buffer.concat([bytes.subarray(0, from), put, bytes.subarray(to)]);

function slice(bytes, random) {
  const from = at(bytes, random);
  return [from, Math.min(bytes.length, from + random.integer(1, random.chance(0.2) ? 400 : 12))];
}

const ANY = [
  function flipBit(bytes, random) {
    const copy = Buffer.from(bytes);
    if (copy.length > 0) copy[random.integer(0, copy.length - 1)] ^= 1 << random.integer(0, 7);
    return copy;
  },
  function insertByte(bytes, random) {
    const from = at(bytes, random);
    return spliced(bytes, from, from, Buffer.from([random.pick(BYTES)]));
  },
  (bytes, random) => spliced(bytes, ...slice(bytes, random)),
  function repeatSlice(bytes, random) {
    const [from, to] = slice(bytes, random);
    return spliced(bytes, to, to, bytes.subarray(from, to));
  },
  (bytes, random) => bytes.subarray(0, at(bytes, random)),
  function mark(bytes, random) {
    const from = random.chance(0.7) ? 0 : at(bytes, random);
    return spliced(bytes, from, from, random.pick(MARKS));
  },
  (bytes, random) => iconv.encode(textOf(bytes).text, random.pick(ENCODINGS)),
  function mixEncodings(bytes, random) {
    const { text } = textOf(bytes);
    const from = random.integer(0, text.length);
    return Buffer.concat([iconv.encode(text.slice(0, from), random.pick(ENCODINGS)), iconv.encode(text.slice(from), random.pick(ENCODINGS))]);
  },
];

/** As text, and the way back. */
function textOf(bytes) {
  const utf8 = bytes.toString('utf8');
  if (!utf8.includes('\ufffd')) return { text: utf8, back: (text) => Buffer.from(text, 'utf8') };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: bytes.toString('utf16le'), back: (text) => Buffer.from(text, 'utf16le') };
  return { text: iconv.decode(bytes, 'cp932'), back: (text) => iconv.encode(text, 'cp932') };
}

function onLines(change) {
  return (bytes, random) => {
    const { text, back } = textOf(bytes);
    const lines = text.split('\n');
    change(lines, random, () => random.integer(0, lines.length - 1));
    return back(lines.join('\n'));
  };
}

const LINES = [
  onLines((lines, _, any) => lines.splice(any(), 1)),
  onLines((lines, _, any) => lines.splice(any(), 0, lines[any()])),
  onLines((lines, _, any) => lines.splice(any(), 0, ...lines.splice(any(), 1))),
  onLines((lines, random, any) => {
    const [from, count] = [any(), random.integer(1, 8)];
    lines.splice(any(), 0, ...lines.splice(from, count));
  }),
  onLines((lines, random, any) => {
    const from = any();
    lines[from] = `${' '.repeat(random.integer(0, 5))}${lines[from].trimStart()}`;
  }),
  onLines((lines, random) => random.chance(0.2) && lines.push(...Array.from({ length: 40 }, () => lines).flat())),
];

function onCells(change) {
  return onLines((lines, random, any) => {
    const from = any();
    const cells = lines[from].split(',');
    change(cells, random, () => random.integer(0, cells.length - 1));
    lines[from] = cells.join(',');
  });
}

const TABLE = [
  ...LINES,
  onCells((cells, random, any) => (cells[any()] = random.pick(CELLS))),
  onCells((cells, random, any) => (cells[any()] = `"${random.pick(CELLS)}"`)),
  onCells((cells, random, any) => {
    const cell = any();
    cells[cell] = cells[cell].slice(0, random.integer(0, cells[cell].length)) + random.pick(CELLS) + cells[cell].slice(random.integer(0, cells[cell].length));
  }),
  onCells((cells, _, any) => {
    const [one, other] = [any(), any()];
    [cells[one], cells[other]] = [cells[other], cells[one]];
  }),
  onCells((cells, _, any) => cells.splice(any(), 1)),
  onCells((cells, random, any) => cells.splice(any(), 0, random.pick(CELLS))),
  onCells((cells, _, any) => (cells[any()] = '"')),
  (bytes, random) => {
    const quotes = [...bytes.keys()].filter((index) => bytes[index] === 0x22);
    const from = quotes.length > 0 ? random.pick(quotes) : at(bytes, random);
    return spliced(bytes, from, from + 1);
  },
  // Columns of two rows exchanged: one person's cell in another's row.
  onLines((lines, random, any) => {
    const [one, other] = [any(), any()];
    const [first, second] = [lines[one].split(','), lines[other].split(',')];
    const cell = random.integer(0, Math.min(first.length, second.length) - 1);
    [first[cell], second[cell]] = [second[cell], first[cell]];
    if (one !== other) [lines[one], lines[other]] = [first.join(','), second.join(',')];
  }),
  onLines((lines, random) => lines.forEach((line, index) => (lines[index] = random.chance(0.5) ? line.replaceAll(',', '\t') : line))),
];

/** `key: value` of two lines. */
const VALUE = /^(\s*(?:- )?[^:#]*:)(.*)$/;

const TEXTS = {
  settings: [
    onLines((lines, random, any) => {
      const from = any();
      lines[from] = lines[from].replace(VALUE, (_, key) => `${key} ${random.pick(VALUES)}`);
    }),
    onLines((lines, random, any) => {
      const from = any();
      lines[from] = lines[from].replace(VALUE, (_, key, value) => `${key.slice(0, random.integer(0, key.length))}:${value}`);
    }),
    onLines((lines, _, any) => {
      const [one, other] = [any(), any()];
      const [first, second] = [VALUE.exec(lines[one]), VALUE.exec(lines[other])];
      if (first !== null && second !== null && one !== other) [lines[one], lines[other]] = [first[1] + second[2], second[1] + first[2]];
    }),
  ],
  letter: [
    onLines((lines, random, any) => lines.splice(any(), 0, random.pick(MARKUP))),
    onLines((lines, random, any) => {
      const from = any();
      const place = random.integer(0, lines[from].length);
      lines[from] = lines[from].slice(0, place) + random.pick(MARKUP) + lines[from].slice(place);
    }),
    onLines((lines, _, any) => {
      const from = any();
      lines.splice(from, 2, (lines[from] ?? '') + (lines[from + 1] ?? ''));
    }),
  ],
};
