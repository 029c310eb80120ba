// The steps of a guided run in their order. The first that has something to ask is asked; a step that changes what an earlier
// one settled (a setting after a check) is followed by that one again.
import { confirmCheck, explainTerms, runCheck } from './check-steps.js';
import { chooseColumns } from './column-steps.js';
import { chooseCustomers, chooseExport, confirmExports } from './export-steps.js';
import type { Step } from './guide-state.js';
import { chooseIncident } from './incident-steps.js';
import { makeLetters, makeProof } from './making-steps.js';
import { chooseOthers } from './other-steps.js';
import { mendSamples } from './sample-steps.js';
import { reviewSettings, writeSettings } from './setting-steps.js';

export const STEPS: readonly Step[] = [
  chooseExport, confirmExports, chooseOthers,
  chooseIncident, chooseColumns, chooseCustomers, reviewSettings,
  // Before what was answered is written, so that all words are written at once.
  explainTerms, writeSettings,
  runCheck, confirmCheck, mendSamples,
  makeProof, makeLetters,
];
