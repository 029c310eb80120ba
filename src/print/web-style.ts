// How the page looks: wide, narrow (320 px, WCAG 1.4.10) and printed. The reader's own fonts, sizes in rem so that a reader's
// setting counts, black on white, and links told by their underline as well as their colour (7.6:1).

export const WEB_STYLE = `@counter-style bracketed { system: extends decimal; prefix: "("; suffix: ") "; }
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1a1a1a; font-family: "BIZ UDPGothic", "Hiragino Sans", "Noto Sans JP", "Yu Gothic", Meiryo, sans-serif; font-size: 1rem; line-height: 1.85; overflow-wrap: anywhere; line-break: strict; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 3rem; }
p { margin: 0.6rem 0; }
.date, .sender, .closing { text-align: right; }
.sender { margin-top: 1rem; }
h1 { margin: 2rem 0 1.5rem; font-size: 1.45rem; line-height: 1.5; text-align: center; text-wrap: balance; }
h2 { margin: 2.2rem 0 0.6rem; padding-bottom: 0.2rem; border-bottom: 1px solid #767676; font-size: 1.15rem; line-height: 1.5; }
.number { margin-right: 0.35em; }
em { font-style: normal; text-emphasis: filled dot; -webkit-text-emphasis: filled dot; }
a { color: #0b4f9e; text-decoration: underline; text-underline-offset: 0.15em; }
a:focus-visible { outline: 3px solid #0b4f9e; outline-offset: 2px; }
ol { list-style: bracketed; }
ol, ul { margin: 0.6rem 0; padding-left: 2.2em; }
ul { padding-left: 1.4em; }
li { margin: 0.4rem 0; }
table { width: 100%; margin: 1rem 0; border-collapse: collapse; font-size: 0.95rem; line-height: 1.6; }
h1, h2, th, td { word-break: auto-phrase; }
th, td { padding: 0.45rem 0.6rem; border: 1px solid #767676; text-align: left; vertical-align: middle; overflow-wrap: break-word; }
a[href^="tel:"] { white-space: nowrap; }
thead th { background: #f0f0f0; }
tbody th { font-weight: normal; }
.box { margin: 1.2rem 0; padding: 0.4rem 1.1rem; border: 2px solid #1a1a1a; }
.box-heading { font-weight: bold; text-align: center; }
.footer { margin-top: 2.5rem; padding-top: 0.6rem; border-top: 1px solid #767676; font-size: 0.9rem; }
@media (max-width: 40rem) {
  main { padding: 1.25rem 1rem 2rem; }
  h1 { font-size: 1.25rem; }
  table, tbody, tr, tbody th, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  tr { margin-bottom: 1rem; border: 1px solid #767676; }
  tbody th, td { border: 0; overflow-wrap: anywhere; }
  td span { min-width: 0; }
  tbody th { background: #f0f0f0; font-weight: bold; }
  tbody th br { display: none; }
  td { display: flex; gap: 0.8em; border-top: 1px solid #c6c6c6; }
  td::before { content: attr(data-label); flex: 0 0 5em; color: #4a4a4a; }
}
@media print {
  @page { size: A4; margin: 18mm 18mm 20mm; @bottom-right { content: counter(page) "/" counter(pages); font-size: 9pt; } }
  body { color: #000; font-size: 10.5pt; line-height: 1.55; }
  p, li { margin: 0.3rem 0; }
  .box { margin: 0.7rem 0; }
  main { max-width: none; padding: 0; }
  a { color: inherit; }
  h1 { margin: 1.2rem 0; font-size: 14pt; }
  h2 { margin: 0.9rem 0 0.3rem; font-size: 11.5pt; break-after: avoid; }
  table { font-size: 9.5pt; line-height: 1.4; }
  th, td { padding: 0.25rem 0.45rem; }
  p, li { orphans: 2; widows: 2; }
  tr, .box { break-inside: avoid; }
  .closing { break-before: avoid; }
  .footer { margin-top: 1rem; }
}
`;
