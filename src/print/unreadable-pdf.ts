// Bytes that are not what this program writes as a PDF.

/** Says what is wrong with a print file, in English; holds nothing of the run's data. */
export class UnreadablePdf extends Error {
  override readonly name = 'UnreadablePdf';
}
