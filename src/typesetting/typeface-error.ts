// Bytes that are no usable font. The caller knows which file they came from and says so.

/** Says what is wrong with a font file, in English; holds no path and nothing of the run's data. */
export class TypefaceError extends Error {
  override readonly name = 'TypefaceError';
}
