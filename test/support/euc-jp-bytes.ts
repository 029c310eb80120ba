// Tests and fixtures write EUC-JP the same way.
export { eucJpBytes } from '../../fixtures/generate/euc-jp-bytes.js';
