// A question that is asked of the same thing again and again, with an answer that takes time and never changes.

interface Answered<Answer> {
  readonly answer: Answer;
}

/** The same answers, each worked out once and kept as long as the function is: for questions of which there are not too many. */
export function remembered<Question, Answer>(answer: (question: Question) => Answer): (question: Question) => Answer {
  const answers = new Map<Question, Answered<Answer>>();
  return (question) => {
    const known = answers.get(question);
    if (known !== undefined) return known.answer;
    const found = { answer: answer(question) };
    answers.set(question, found);
    return found.answer;
  };
}

/** Of UTF-16. An array of fixed length, for one that grows by leaps becomes a table of hashes. */
const UNITS = 0x10000;

/** As `remembered`, for questions about a character: nearly all are one code unit long and looked up by it, without hashing. */
export function rememberedOfCharacter<Answer>(answer: (character: string) => Answer): (character: string) => Answer {
  const ofUnits = new Array<Answered<Answer> | undefined>(UNITS);
  const ofLonger = remembered(answer);
  return (character) => {
    if (character.length !== 1) return ofLonger(character);
    const unit = character.charCodeAt(0);
    const known = ofUnits[unit];
    if (known !== undefined) return known.answer;
    const found = { answer: answer(character) };
    ofUnits[unit] = found;
    return found.answer;
  };
}
