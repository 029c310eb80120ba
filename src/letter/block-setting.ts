// How an addressee is set: where lines stand, and where address, organisation and name are cut into them. A run keeps this for half a million
// letters, which have some thousands of settings among them; what a line says is the addressee's own text and is not kept a second time.
import type { Honorific } from '../recipient/recipient.js';
import { isSpaceAt } from './address-joint.js';
import type { AddressBlock, BlockLayout, LinePlace } from './block-layout.js';

/** Who and where, as registered. A Recipient is one. */
export interface Addressee {
  /** `NNN-NNNN`; '' leaves its line out. What is registered abroad may be anything. */
  readonly postalCode: string;
  readonly address: string;
  readonly company: string;
  readonly department: string;
  readonly name: string;
  readonly honorific: Honorific;
}

export interface BlockSetting {
  readonly layout: BlockLayout;
  /** What the lines say, in order, of the addressee that is set so. */
  readonly textsOf: (addressee: Addressee) => readonly string[];
}

/** Between company, department and honorific. */
export const BETWEEN_PARTS = '\u3000';

/** The parts of an organisation that there are. */
export function organisationOf({ company, department }: Addressee): readonly string[] {
  return [company, department].filter((part) => part !== '');
}

/** What follows the addressee's last text: the honorific goes with the name, or with the organisation when no person is named. */
export function suffixOf({ honorific }: Addressee): string {
  return honorific === '' ? '' : BETWEEN_PARTS + honorific;
}

const KNOWN = new WeakMap<BlockLayout, Map<string, BlockSetting>>();

/** `cuts`: where, in its text, each line begins that goes on with the text of the line above it; in the order of the lines. */
export function settingOf(layout: BlockLayout, cuts: readonly number[]): BlockSetting {
  const ofLayout = KNOWN.get(layout) ?? new Map<string, BlockSetting>();
  const key = cuts.length === 0 ? '' : cuts.join(' ');
  const known = ofLayout.get(key);
  if (known !== undefined) return known;
  const setting: BlockSetting = { layout, textsOf: (addressee) => textsOf(layout.lines, cuts, addressee) };
  KNOWN.set(layout, ofLayout.set(key, setting));
  return setting;
}

/** The block of an addressee set so; its texts are cut when somebody asks for them. */
export function blockOf(addressee: Addressee, setting: BlockSetting): AddressBlock {
  return new SetBlock(addressee, setting);
}

class SetBlock implements AddressBlock {
  readonly #addressee: Addressee;
  readonly #setting: BlockSetting;

  constructor(addressee: Addressee, setting: BlockSetting) {
    this.#addressee = addressee;
    this.#setting = setting;
  }

  get layout(): BlockLayout {
    return this.#setting.layout;
  }

  get texts(): readonly string[] {
    return this.#setting.textsOf(this.#addressee);
  }
}

function textsOf(lines: readonly LinePlace[], cuts: readonly number[], addressee: Addressee): readonly string[] {
  let [used, from, whole] = [0, 0, ''];
  return lines.map(({ role }, index) => {
    if (role !== lines[index - 1]?.role) [from, whole] = [0, wholeText(role, addressee)];
    if (role !== lines[index + 1]?.role) return whole.slice(from);
    const [begin, end] = [from, cuts[used++] ?? whole.length];
    from = end;
    return withoutSpacesBehind(whole, begin, end);
  });
}

function wholeText(role: LinePlace['role'], addressee: Addressee): string {
  switch (role) {
    case 'postal-code':
      return addressee.postalCode;
    case 'address':
      return addressee.address;
    case 'company':
      return organisationOf(addressee).join(BETWEEN_PARTS) + (addressee.name === '' ? suffixOf(addressee) : '');
    case 'name':
      return addressee.name + suffixOf(addressee);
  }
}

function withoutSpacesBehind(text: string, from: number, to: number): string {
  let end = to;
  while (end > from && isSpaceAt(text, end - 1)) end -= 1;
  return text.slice(from, end);
}
