// Texts read unit by unit, in loops over half a million names and addresses. To V8 a text that was cut out, joined or read is each of a kind of its
// own, and where more than four kinds come by it looks charCodeAt up anew for every unit, which takes four times as long as all the rest.

/**
 * The code unit that stands there; the method is looked up once. Within the text alone: of a place outside V8 learns, for everybody who asks here, to
 * take a slower way. Whoever may look beyond a text's ends asks charCodeAt.
 */
export function unitAt(text: string, at: number): number {
  return String.prototype.charCodeAt.call(text, at);
}
