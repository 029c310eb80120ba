// The way from files to a plan as `check` goes it, in memory, with fonts and tables read once; and what must hold of the outcome, counted anew
// from the lists themselves: every row in one place, no number twice, nothing in report.json that the lists do not say.
import { parseIncidentFile } from '../../dist/incident/incident-file.js';
import { composeLetter } from '../../dist/letter/compose-letter.js';
import { mergeFacts } from '../../dist/letter/merge-facts.js';
import { parseTemplate } from '../../dist/letter/parse-template.js';
import { postalData } from '../../dist/postal/postal-data.js';
import { readGaijiMap } from '../../dist/export/read-gaiji-map.js';
import { Refusal } from '../../dist/refusal.js';
import { packBatches } from '../../dist/run/batching.js';
import { exceptionsCsv } from '../../dist/run/exception-list.js';
import { loadEnvelope } from '../../dist/run/input/envelope-files.js';
import { loadFonts, openFonts } from '../../dist/run/input/font-files.js';
import { letterNumber } from '../../dist/run/letter-number.js';
import { correctionsOf, listsFor } from '../../dist/run/input/lists.js';
import { manifestParts } from '../../dist/run/manifest.js';
import { plan } from '../../dist/run/plan.js';
import { postalTables } from '../../dist/run/input/postal-tables.js';
import { customersLayout, readingRules } from '../../dist/run/input/reading-rules.js';
import { readExports } from '../../dist/run/input/reading.js';
import { renderBatch } from '../../dist/run/render/render-batch.js';
import { renderJobOf } from '../../dist/run/render/render-job.js';
import { sentenceOfProblem } from '../../dist/wording/problem-sentence.js';

const fonts = openFonts((await loadFonts([])).bytes);
const knowledge = { postal: postalData(postalTables()), chain: fonts.chains.mincho, typefaceNames: fonts.files.map(({ typeface }) => typeface.name) };
const EXPORT = 'payments.csv';

/** Files by the names of EXPORT, 'incident.yaml', 'letter.md' and, where there are such, 'members.csv', 'exclude.csv', 'exceptions.csv', 'gaiji.csv'. */
export async function outcomeOf(files, isRendered) {
  try {
    return { plan: await planOf(files, isRendered) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    for (const problem of error.problems) for (const language of ['ja', 'en']) sentenceOfProblem(problem, language);
    if (error.problems.some(({ code }) => code === 'run-unbalanced')) throw new Error(`unbalanced: ${JSON.stringify(error.problems)}`);
    return { refused: error.problems.map(({ code }) => code) };
  }
}

async function planOf(files, isRendered) {
  const { incident, composed, envelope } = await letterOf(files);
  const gaiji = files['gaiji.csv'] && (await readGaijiMap(source(files, 'gaiji.csv'))).map;
  const lists = Object.fromEntries([['customers', 'members.csv'], ['exclude', 'exclude.csv'], ['corrections', 'exceptions.csv']]
    .flatMap(([role, file]) => (files[file] === undefined ? [] : [[role, source(files, file, gaiji)]])));
  const corrections = await correctionsOf(lists);
  const rules = { ...readingRules(incident, { exports: [] }), withCustomers: lists.customers !== undefined, corrections: corrections.lines };
  const reading = await readExports([source(files, EXPORT, gaiji)], rules, () => undefined);
  const read = await listsFor(reading.payments, lists, customersLayout(incident.customers));
  const { batches, records, ...made } = plan({
    reading, knowledge, lists: read.lists, listInputs: [...read.inputs, ...corrections.inputs], window: incident.window, envelope, composed,
    settings: { envelope: envelope.name, batchSize: incident.batch.size, order: incident.batch.order, files: [] },
    samples: incident.samples, tool: { name: 'oshirase', version: 'tried', postalData: 'tried' },
  });
  const packed = packBatches(batches, records);
  const planned = { ...made, batches: batches.map((batch, index) => ({ ...batch, ...packed[index] })) };
  recount(planned);
  if (isRendered) for (const batch of planned.batches.slice(0, 2)) await renderBatch({ composed, bookmarks: false }, fonts, renderJobOf(batch));
  return planned;
}

let remembered;

/** Most mutations leave the letter as it is. */
async function letterOf(files) {
  const [incidentText, letterText] = ['incident.yaml', 'letter.md'].map((name) => utf8(files[name]));
  if (remembered?.incidentText === incidentText && remembered.letterText === letterText) return remembered;
  const incident = parseIncidentFile(incidentText, 'incident.yaml');
  const { profile: envelope } = await loadEnvelope(incident.letter.envelope, `${import.meta.dirname}/incident.yaml`, incident.at(['letter', 'envelope']));
  const template = mergeFacts(parseTemplate(letterText, 'letter.md'), incident.facts);
  const composed = composeLetter(template, { chains: fonts.chains }, envelope, { simplex: false, inserterMarks: incident.print.marks });
  remembered = { incidentText, letterText, incident, envelope, composed };
  return remembered;
}

function utf8(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal([{ code: 'settings-not-utf8', detail: { file: 'x' } }]);
  }
}

function source(files, name, gaiji) {
  return {
    name,
    ...(gaiji === undefined ? {} : { gaiji }),
    async *open() {
      yield Buffer.from(files[name]);
    },
  };
}

/** Throws where lists and report do not say the same. */
function recount({ batches, exceptions, report }) {
  const manifest = table(Buffer.concat([...manifestParts(batches)]).toString());
  const listed = table(exceptionsCsv(exceptions));
  const { rows, customers, letters } = report;
  const places = manifest.flatMap((line) => line['出典'].split(';'));
  const held = new Set(listed.filter((line) => line['区分'] === '要確認').map((line) => `${line['ファイル']}:${line['行']}`));
  const codes = new Map();
  for (const line of listed) codes.set(line['理由コード'], (codes.get(line['理由コード']) ?? 0) + 1);
  const { read, ...fates } = rows;
  const checks = {
    'every row has one fate': read === Object.values(fates).reduce((sum, count) => sum + count, 0) && Object.values(rows).every((count) => Number.isInteger(count) && count >= 0),
    'rows in letters are those of the manifest': places.length === rows.inLetter && new Set(places).size === places.length,
    'held rows are those of exceptions.csv': held.size === rows.held,
    'nobody is held and written to': places.every((place) => !held.has(place)),
    'letters are lines of the manifest': manifest.length === letters.count && customers.letters === letters.count,
    'numbers run from one': manifest.every((line, index) => line['発送番号'] === letterNumber(index + 1)),
    'pages run on': manifest.every((line, index) => Number(line['開始頁']) === (manifest[index - 1]?.['ロット'] === line['ロット'] ? Number(manifest[index - 1]['終了頁']) + 1 : 1)),
    'everybody has one place': customers.affected === customers.letters + customers.held + customers.excluded + customers.alreadyNotified,
    'findings are lines': Object.entries(report.findings).every(([code, count]) => codes.get(code) === count) && codes.size === Object.keys(report.findings).length,
    'no card number is written': !/(?<!\d)(?:4111111111111111|5555555555554444)(?!\d)/.test(JSON.stringify([manifest, listed])),
    'no cell is a formula': [...manifest, ...listed].every((line) => Object.values(line).every((cell) => !/^[=+\-@\t\r]/.test(cell))),
  };
  const failed = Object.entries(checks).flatMap(([name, holds]) => (holds ? [] : [name]));
  if (failed.length > 0) throw new Error(`the counts do not say the same: ${failed.join('; ')}`);
}

/** A list as written: every field quoted, CRLF. */
function table(text) {
  const [header, ...records] = text.replace(/^\ufeff/, '').split('\r\n').slice(0, -1).map((line) => {
    const cells = [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/gy)].map(([, cell]) => cell.replaceAll('""', '"'));
    if (cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',') !== line) throw new Error('a line of a list is not as lists are written');
    return cells;
  });
  return records.map((record) => {
    if (record.length !== header.length) throw new Error('a line of a list has other columns');
    return Object.fromEntries(record.map((cell, index) => [header[index], cell]));
  });
}
