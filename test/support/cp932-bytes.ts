// Tests and fixtures write cp932 the same way: gaiji as F040 to F9FC, and an error for what cp932 lacks.
export { cp932Bytes } from '../../fixtures/generate/cp932-bytes.js';
