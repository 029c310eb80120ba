// The encodings an export may be in, by the names the contract gives them (section 1). Apart from how they are read, so that help and
// options, which only name them, load none of it.

export const EXPORT_ENCODINGS = ['cp932', 'utf-8', 'utf-16le', 'euc-jp'] as const;
export type ExportEncoding = (typeof EXPORT_ENCODINGS)[number];
