// Touches the disk: the style and the script of report.html, which lie with the templates so that they can be read and tried as what they are.
import { readFile } from 'node:fs/promises';
import type { PageAssets, PageFacts } from '../report-page/page-facts.js';
import { reportPage } from '../report-page/report-page.js';
import { packageFile } from './input/package-file.js';
import type { Report } from './report.js';

export const PAGE_FILES = { style: 'templates/report-page/page.css', script: 'templates/report-page/page.js' } as const;

/** Rejects when the program's own files are not there. */
export async function pageAssets(): Promise<PageAssets> {
  return { style: await pageFile(PAGE_FILES.style), script: await pageFile(PAGE_FILES.script) };
}

/** One of them, or what lies at `path` in its place. Rejects too when it would end the element it stands in. */
export async function pageFile(file: string, path = packageFile(file)): Promise<string> {
  const text = await readFile(path, 'utf8');
  if (text === '' || /<\/|<!--/.test(text)) throw new Error(`${file} cannot stand in a page`);
  return text;
}

/** The page of a run whose print files are there, in pieces to be written one after the other. */
export async function reportPageContent(report: Report, facts: PageFacts): Promise<Iterable<string>> {
  return reportPage(report, facts, await pageAssets());
}
