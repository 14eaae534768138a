/** The report's style sheet: one file, both themes, made to be printed, too. */
export const reportStyle = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#ffffff, #16181d);
  --raised: light-dark(#f4f5f7, #21242b);
  --text: light-dark(#1b2638, #e4e7ec);
  --quiet: light-dark(#505f79, #a3adbd);
  --line: light-dark(#d5d9e0, #383d47);
  --good: light-dark(#1a6b3a, #6fd39a);
  --bad: light-dark(#b3261e, #ff9c94);
  --warn: light-dark(#8a5300, #f5c26b);
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 68rem; padding: 2rem 1.25rem 4rem;
  background: var(--ground); color: var(--text);
  font: 16px/1.5 system-ui, sans-serif; overflow-wrap: break-word;
}
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .25rem; text-wrap: balance; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .75rem; }
h3 { font-size: 1.02rem; margin: 1.5rem 0 .25rem; }
a { color: inherit; }
p { margin: .25rem 0; max-width: 70ch; }
.quiet { color: var(--quiet); }
.verdict { font-size: 1.15rem; margin: 1rem 0; padding: .75rem 1rem; border-left: 4px solid; }
.verdict.good { border-color: var(--good); background: var(--raised); }
.verdict.bad { border-color: var(--bad); background: var(--raised); }
dl.numbers { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin: 1rem 0; }
dl.numbers div { display: flex; flex-direction: column-reverse; }
dl.numbers dd { margin: 0; font-size: 1.6rem; font-variant-numeric: tabular-nums; }
dl.numbers dt { color: var(--quiet); font-size: .85rem; }
.bar { display: flex; height: .75rem; margin: 1rem 0; border-radius: .375rem; overflow: hidden; background: var(--raised); }
.bar i { display: block; }
.bar .done { background: var(--good); } .bar .failed { background: var(--bad); } .bar .waiting { background: var(--warn); }
table { border-collapse: collapse; width: 100%; font-size: .93rem; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); }
td bdi, code, li { overflow-wrap: anywhere; }
th { color: var(--quiet); font-weight: 600; }
.tag, .tag summary { font-weight: 600; } .tag p, .tag ul { font-weight: 400; color: var(--text); }
.tag.done { color: var(--good); } .tag.failed, .tag.unknown { color: var(--bad); }
.tag.waived, .tag.open, .tag.waiting, .tag.unlike { color: var(--warn); }
.tag.skipped, .tag.cancelled, .tag.problem { color: var(--warn); }
details { margin: .25rem 0; } summary { cursor: pointer; }
code { font: .85em ui-monospace, monospace; }
del { color: var(--bad); } ins { color: var(--good); text-decoration: none; }
ul, ol { padding-left: 1.4rem; } li { margin: .3rem 0; }

.hash { color: var(--quiet); font-size: .8rem; }
.chain td { font-size: .8rem; }
@page { margin: 18mm 15mm; }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  details { display: block; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; }
  summary { list-style: none; }
  thead { display: table-header-group; }
  tr, li, .verdict, dl.numbers { break-inside: avoid; }
  h1, h2, h3 { break-after: avoid; }
  .bar, .bar i { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`
