import { createWriteStream, readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import { parseTemplate } from '../../src/letter/parse-template.js';
import { mergeFacts } from '../../src/letter/merge-facts.js';
import { composeLetter } from '../../src/letter/compose-letter.js';
import { adviseOn } from '../../src/letter/letter-advice.js';
import { envelopeProfile, reachableZone, visibleZone } from '../../src/letter/envelope-profile.js';
import { setAddressBlock } from '../../src/letter/address-block.js';
import { personalTexts } from '../../src/letter/personal-text.js';
import { parseIncidentFile } from '../../src/incident/incident-file.js';
import { readTypeface } from '../../src/typesetting/typeface.js';
import { fontChain } from '../../src/typesetting/font-chain.js';
import { clustersOf } from '../../src/typesetting/cluster.js';
import { Refusal } from '../../src/refusal.js';

test('preview', async () => {
  const B = 'node_modules/@expo-google-fonts/';
  const files = [B + 'biz-udmincho/400Regular/BIZUDMincho_400Regular.ttf', B + 'biz-udgothic/400Regular/BIZUDGothic_400Regular.ttf', B + 'noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf'];
  const faces = files.map((f) => readTypeface(readFileSync(f)));
  const chains = { mincho: fontChain(faces, [0, 2]), gothic: fontChain(faces, [1, 2]) };
  const profile = envelopeProfile('naga3-100x55');
  const inc = parseIncidentFile(readFileSync('templates/card-breach/incident.yaml', 'utf8'), 'incident.yaml');
  let composed;
  try {
    const merged = mergeFacts(parseTemplate(readFileSync('templates/card-breach/letter.md', 'utf8'), 'letter.md'), inc.facts);
    console.log(JSON.stringify(adviseOn(merged)));
    composed = composeLetter(merged, { chains }, profile);
  } catch (e) { if (e instanceof Refusal) console.log(JSON.stringify(e.problems, null, 1)); throw e; }
  const block = setAddressBlock({ postalCode: '112-0014', address: '東京都文京区関口1-24-8　東宝江戸川橋ビル802号室', company: '株式会社青葉住宅サービス', department: '住宅相談部', name: '山田　太郎', honorific: '様' }, chains.mincho, profile);
  if (block === 'overflow') throw new Error('overflow');
  const own = personalTexts(composed, { number: '000123-0', block, days: ['2021-10-20', '2021-11-20', '2022-01-20'] as never });
  const doc = new PDFDocument({ size: 'A4', autoFirstPage: false, font: files[0] });
  const out = createWriteStream('/tmp/prev.pdf'); doc.pipe(out);
  const k = 72 / 25.4;
  console.log('pages', composed.pages.length);
  composed.pages.forEach((page, i) => {
    doc.addPage({ size: 'A4', margin: 0 });
    if (i === 0) { for (const z of [visibleZone(profile), reachableZone(profile)]) doc.lineWidth(0.2).rect(z.leftMm * k, z.topMm * k, (z.rightMm - z.leftMm) * k, (z.bottomMm - z.topMm) * k).stroke('#99f'); }
    let p = 0;
    for (const part of page.parts) {
      const texts = part.kind === 'shared' ? part.texts : own[i]![p++]!;
      if (part.kind === 'shared') for (const r of part.rules) doc.lineWidth(r.widthPt).moveTo(r.fromXMm * k, r.fromYMm * k).lineTo(r.toXMm * k, r.toYMm * k).stroke('black');
      for (const t of texts) {
        let x = t.xMm * k;
        clustersOf(t.text).forEach((c, n) => {
          const g = chains[t.family].find(c)!;
          doc.font(files[g.typeface]!).fontSize(t.sizePt).fillColor('black');
          doc.save(); doc.translate(x, t.yMm * k).scale(t.condense ?? 1, 1);
          doc.text(c, 0, 0, { lineBreak: false, baseline: 'alphabetic', features: [] as never });
          doc.restore();
          x += (g.advanceEm + (t.extraAdvancesEm?.[n] ?? 0)) * t.sizePt * (t.condense ?? 1);
        });
      }
    }
  });
  doc.end();
  await new Promise<void>((r) => out.on('finish', () => r()));
}, 60000);
