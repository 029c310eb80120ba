// A profile of an envelope, as staff write one from what they have measured. A profile that is accepted shows a whole
// address however the sheet slides, and nothing else; what keeps it from that is said with its arithmetic.
import { problem, refuseAll, type Problem } from '../refusal.js';
import type { EnvelopeDirection } from '../wording/envelope-refusals.js';
import { readSettings, type ReadSettings } from '../yaml-settings.js';
import { addressZone, EDGE_MM, playOf, reachableZone, visibleZone, zoneOf, type Area, type EnvelopeProfile, type Zone } from './envelope-profile.js';
import { ENVELOPE_FORM, type EnvelopeSettings } from './envelope-schema.js';
import { senderPlace } from './letter-head.js';
import { PAPER_HEIGHT_MM, PAPER_WIDTH_MM, rounded, UNFOLDED_HEAD_MM } from './page-grid.js';

type PlaceOf = ReadSettings<EnvelopeSettings>['placeOf'];

/** What an address takes at the very least: ten characters of 10.5 pt, a postal code and two lines below it. */
const LEAST_MM = { across: 40, down: 15 } as const;
/** Folding is not exact to the millimetre. */
const PANELS_WITHIN_MM = 1;
/** A square mark of 料金別納 or 料金後納 is 2 to 3 cm wide and high (post.japanpost.jp, 料金別納 表示の方法). */
const MARK_MM = { least: 20, most: 30 } as const;
/** Of a sender block of six lines with date and number. */
const SENDER_MM = 50;
/** A line of nine points; five characters of them side by side. */
const RETURN_ADDRESS_MM = { widthMm: 16, heightMm: 3.2 } as const;

/** Reads the text of a profile. Throws a Refusal that holds every problem found. */
export function parseEnvelopeFile(text: string, file: string): EnvelopeProfile {
  const { settings, placeOf } = readSettings(text, file, ENVELOPE_FORM);
  const profile = profileOf(settings);
  const ofPanels = panelProblems(profile, placeOf);
  // How far a sheet of wrong panels slides down is not known, so nothing is said of what the window would then show.
  const down = directionProblems('down', profile, placeOf).filter(({ code }) => ofPanels.length === 0 || code !== 'envelope-window-too-small');
  const problems = [...ofPanels, ...directionProblems('across', profile, placeOf), ...down];
  refuseAll(problems.length > 0 ? problems : [...lowWindow(profile, placeOf), ...areaProblems(profile, placeOf)]);
  return profile;
}

function profileOf({ name, envelope, window, panelsMm, playMm, weightG, returnAddress, postageMark }: EnvelopeSettings): EnvelopeProfile {
  return {
    name, ...envelope, window, panelsMm, weightG,
    ...(playMm === undefined ? {} : { playMm: { xMm: playMm.rightMm, yMm: playMm.downMm } }),
    ...(returnAddress === undefined ? {} : { returnAddress }),
    ...(postageMark === undefined ? {} : { postageMark }),
  };
}

/** The panels are the sheet, and none stands higher in the envelope than the one behind the window: the zones count on its top edge. */
function panelProblems({ panelsMm }: EnvelopeProfile, placeOf: PlaceOf): readonly Problem[] {
  const sumMm = rounded(panelsMm.reduce((sum, panel) => sum + panel, 0));
  const [firstMm] = panelsMm;
  const highestMm = Math.max(...panelsMm);
  const at = placeOf(['panelsMm']);
  const isSheet = Math.abs(sumMm - PAPER_HEIGHT_MM) <= PANELS_WITHIN_MM;
  return [
    ...(isSheet ? [] : [problem('envelope-panels-sum', { sumMm, paperMm: PAPER_HEIGHT_MM }, at)]),
    ...(highestMm > firstMm ? [problem('envelope-first-panel-lower', { firstMm, highestMm }, at)] : []),
  ];
}

/** Paper, window and play against the envelope in one direction; what the window then always shows, only when these are right. */
function directionProblems(direction: EnvelopeDirection, profile: EnvelopeProfile, placeOf: PlaceOf): readonly Problem[] {
  const { window, widthMm, heightMm, panelsMm } = profile;
  const isAcross = direction === 'across';
  const [paperMm, envelopeMm] = isAcross ? [PAPER_WIDTH_MM, widthMm] : [panelsMm[0], heightMm];
  const [fromMm, sizeMm] = isAcross ? [window.leftMm, window.widthMm] : [window.topMm, window.heightMm];
  const playMm = isAcross ? playOf(profile).xMm : playOf(profile).yMm;
  const roomMm = rounded(envelopeMm - paperMm);
  const endMm = rounded(fromMm + sizeMm);
  const [size, play] = isAcross ? ['widthMm', 'rightMm'] as const : ['heightMm', 'downMm'] as const;
  const windowAt = placeOf(['window', size]);
  const problems = [
    ...(roomMm < 0 ? [problem('envelope-too-small', { direction, paperMm, envelopeMm }, placeOf(['envelope', size]))] : []),
    ...(endMm > envelopeMm ? [problem('envelope-window-outside', { direction, fromMm, sizeMm, endMm, envelopeMm }, windowAt)] : []),
    ...(roomMm >= 0 && playMm > roomMm ? [problem('envelope-play-too-large', { direction, playMm, roomMm }, placeOf(['playMm', play]))] : []),
  ];
  const leftMm = rounded(sizeMm - 2 * EDGE_MM - playMm);
  if (problems.length > 0 || leftMm >= LEAST_MM[direction]) return problems;
  const detail = { direction, sizeMm, edgeMm: EDGE_MM, playMm, leftMm, leastMm: LEAST_MM[direction] };
  return [problem('envelope-window-too-small', detail, windowAt)];
}

/** A sheet that is not folded has its text below the window's reach, and the sender too where there is no room beside it. */
function lowWindow(profile: EnvelopeProfile, placeOf: PlaceOf): readonly Problem[] {
  const reachMm = reachableZone(profile).bottomMm;
  const mostMm = UNFOLDED_HEAD_MM - (senderPlace(profile).isBeside ? 0 : SENDER_MM);
  return profile.panelsMm.length > 1 || reachMm <= mostMm ? [] : [problem('envelope-window-low', { reachMm, mostMm }, placeOf(['window', 'topMm']))];
}

/** What the sender prints in the window: always seen, each of a fit size, apart, and with room for the address below. */
function areaProblems(profile: EnvelopeProfile, placeOf: PlaceOf): readonly Problem[] {
  const { returnAddress, postageMark } = profile;
  const problems = [
    ...(returnAddress === undefined ? [] : [...outside('returnAddress', returnAddress, profile, placeOf), ...returnAddressSize(returnAddress, placeOf)]),
    ...(postageMark === undefined ? [] : [...outside('postageMark', postageMark, profile, placeOf), ...markSize(postageMark, placeOf)]),
  ];
  if (returnAddress !== undefined && postageMark !== undefined && areOverlapping(zoneOf(returnAddress), zoneOf(postageMark))) {
    problems.push(problem('envelope-areas-overlap', {}, placeOf(['postageMark'])));
  }
  const { topMm, bottomMm } = addressZone(profile);
  const heightMm = rounded(bottomMm - topMm);
  if (problems.length > 0 || heightMm >= LEAST_MM.down) return problems;
  const at = placeOf([postageMark === undefined ? 'returnAddress' : 'postageMark']);
  return [problem('envelope-area-leaves-little', { topMm, bottomMm, heightMm, leastMm: LEAST_MM.down }, at)];
}

function outside(key: 'returnAddress' | 'postageMark', area: Area, profile: EnvelopeProfile, placeOf: PlaceOf): readonly Problem[] {
  const [zone, visible] = [zoneOf(area), visibleZone(profile)];
  const isInside = zone.leftMm >= visible.leftMm && zone.topMm >= visible.topMm && zone.rightMm <= visible.rightMm && zone.bottomMm <= visible.bottomMm;
  return isInside ? [] : [problem('envelope-area-outside', { key, ...visible }, placeOf([key]))];
}

function markSize({ widthMm, heightMm }: Area, placeOf: PlaceOf): readonly Problem[] {
  const isFit = [widthMm, heightMm].every((mm) => mm >= MARK_MM.least && mm <= MARK_MM.most);
  return isFit ? [] : [problem('envelope-mark-size', { widthMm, heightMm, leastMm: MARK_MM.least, mostMm: MARK_MM.most }, placeOf(['postageMark']))];
}

function returnAddressSize({ widthMm, heightMm }: Area, placeOf: PlaceOf): readonly Problem[] {
  const { widthMm: leastWidthMm, heightMm: leastHeightMm } = RETURN_ADDRESS_MM;
  if (widthMm >= leastWidthMm && heightMm >= leastHeightMm) return [];
  return [problem('envelope-return-address-small', { widthMm, heightMm, leastWidthMm, leastHeightMm }, placeOf(['returnAddress']))];
}

function areOverlapping(one: Zone, other: Zone): boolean {
  return one.leftMm < other.rightMm && other.leftMm < one.rightMm && one.topMm < other.bottomMm && other.topMm < one.bottomMm;
}
