// A question that is asked of the same thing again and again, with an answer that takes time and never changes.

/** The same answers, each worked out once and kept as long as the function is: for questions of which there are not too many. */
export function remembered<Question, Answer>(answer: (question: Question) => Answer): (question: Question) => Answer {
  const answers = new Map<Question, { readonly answer: Answer }>();
  return (question) => {
    const known = answers.get(question);
    if (known !== undefined) return known.answer;
    const found = { answer: answer(question) };
    answers.set(question, found);
    return found.answer;
  };
}
