// A town (町域) as Japan Post's list of postal codes has it: what a code stands for, and what the number after it counts within.

export const CODE_DIGITS = 7;

/** A high building's storeys have codes that begin alike, and stand in the tables as one: what they begin with. */
export const GROUP_DIGITS = 5;

/** Of a code a municipality is told to have: few enough that each has some, and each belongs to few. */
export const AREA_DIGITS = 3;

/** A town of one municipality with one of its codes. */
export interface CodedTown {
  /** As Japan Post writes it, without remarks in brackets; empty where the code stands for the municipality itself. */
  readonly name: string;
  /** Seven digits; five where every code that begins with them has this town (the storeys of a high building). */
  readonly code: string;
}

/** 「以下に掲載がない場合」: the code of a municipality's towns that have none (zipmanual 18). */
export function isRepresentative(code: string): boolean {
  return code.endsWith('00');
}
