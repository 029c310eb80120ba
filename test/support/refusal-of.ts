import { Refusal, type Problem } from '../../src/refusal.js';

/** The problems that work is refused for; none when it is not. Rejects with any other fault. */
export async function refusalOf(work: Promise<unknown>): Promise<readonly Problem[]> {
  try {
    await work;
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.problems;
    throw error;
  }
}
