import { fontStack, mathFontFamily } from './font-face.ts';

const base = `
*{box-sizing:border-box}
html{color-scheme:light;background:#fff;-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;color:#1f2933;font:400 9.5pt/1.5 ${fontStack};overflow-wrap:break-word}
p{margin:0 0 2.4mm;orphans:3;widows:3}
a{color:#0b4f85;text-decoration:none}
code,pre{font:inherit;font-size:.92em}
code{background:#f0f3f6;border-radius:1mm;padding:0 .8mm}
bdi{unicode-bidi:isolate}
ul,ol{margin:0 0 3mm;padding-left:5.5mm}
li{margin:0 0 1.2mm;break-inside:avoid}
.number{color:#52606d;font-variant-numeric:tabular-nums}
.small,.detail,.caption,.inputs,.place{color:#52606d;font-size:8pt;line-height:1.4}
.detail{display:block;font-weight:400}
.figure{white-space:nowrap}
.end{text-align:right}
`;

const headings = `
h1,h2,h3,h4{line-height:1.25;margin:0;font-weight:700;break-after:avoid;break-inside:avoid}
h2{font-size:17pt;margin:10mm 0 4mm;padding-bottom:2mm;border-bottom:.5mm solid #0b4f85;color:#0b2f4f}
h3{font-size:12.5pt;margin:7mm 0 2.5mm;color:#0b2f4f}
h4{font-size:10.5pt;margin:5mm 0 1.8mm}
main>section:first-child>h2{margin-top:0}
.own-page{break-before:page}
.own-page>h2{margin-top:0}
`;

const cover = `
.cover{min-height:252mm;display:flex;flex-direction:column;break-after:page}
.cover .brand{display:flex;justify-content:space-between;border-bottom:.5mm solid #0b4f85;padding-bottom:3mm;color:#0b2f4f;font-weight:700}
.cover h1{font-size:29pt;line-height:1.2;margin:46mm 0 8mm;color:#0b2f4f}
.cover h1.long{font-size:18pt}
.headline{font-size:15pt;line-height:1.4;font-weight:700;margin:0 0 3mm}
.cover .explanation{font-size:11pt;max-width:150mm}
.cover .facts{margin-top:auto}
.cover .note{margin:6mm 0 0;color:#52606d;font-size:8pt}
.facts{display:grid;grid-template-columns:38mm 1fr;gap:1.4mm 5mm;margin:0 0 3mm;break-inside:avoid}
.facts dt{font-weight:700;color:#3e4c59}
.facts dd{margin:0}
`;

const contents = `
.contents h2{margin-top:0}
.contents{break-after:page}
.contents ol{list-style:none;padding:0;margin:0}
.contents>ol>li{margin:2.6mm 0 0;font-size:10.5pt}
.contents ol ol>li{margin:.8mm 0 0 9mm;font-size:9.5pt}
.contents a{display:flex;align-items:baseline;gap:2mm;color:inherit}
.contents .number{flex:0 0 9mm}
.contents .title{flex:0 1 auto}
.contents .leader{flex:1 1 8mm;border-bottom:.25mm dotted #9aa5b1}
.contents .page{flex:0 0 9mm;text-align:right;font-variant-numeric:tabular-nums}
`;

const tables = `
table{width:100%;border-collapse:collapse;margin:0 0 5mm;font-size:8.6pt;line-height:1.4;table-layout:fixed}
table.dense{font-size:7.9pt}
caption{caption-side:top;text-align:left;font-weight:700;font-size:9.2pt;padding:0 0 1.6mm;break-after:avoid}
thead{display:table-header-group}
tr{break-inside:avoid}
table.whole{break-inside:avoid}
p:has(+table),p:has(+.chart),p:has(+ul),p:has(+dl),p:has(+h3){break-after:avoid;break-inside:avoid}
tbody tr:first-child,tbody tr:nth-child(2),tbody tr:last-child{break-before:avoid}
th,td{overflow-wrap:anywhere;padding:1.3mm 1.6mm;vertical-align:top;text-align:left;border-bottom:.2mm solid #cbd2d9}
thead th{border-bottom:.4mm solid #0b4f85;vertical-align:bottom;color:#0b2f4f}
tbody th{font-weight:700}
tbody tr:last-child>*{border-bottom:.4mm solid #7b8794}
th.end,td.end{text-align:right;font-variant-numeric:tabular-nums}
.muted{color:#66707c}
td.muted,th.muted{background:#f4f5f7}
.best{background:#e3eef7;box-shadow:inset .8mm 0 0 #0b4f85}
`;

const blocks = `
.chart{margin:0 0 5mm;break-inside:avoid}
.chart svg{display:block;width:100%;height:auto}
.chart svg text{font-family:${fontStack}}
.caption{margin:0 0 1.6mm;break-after:avoid}
.chart-title{margin:0;font-weight:700;font-size:9.2pt;break-after:avoid}
.listing{break-inside:auto}
.listing{margin:0 0 5mm}
pre{margin:0;padding:2.5mm 3mm;background:#f4f5f7;border-left:.8mm solid #7b8794;white-space:pre-wrap;overflow-wrap:anywhere;font-size:7.8pt;line-height:1.45}
.callout{margin:0 0 5mm;padding:3.2mm 4.5mm 1.6mm;border:.3mm solid #7b8794;border-left-width:2mm;background:#f7f8fa;break-inside:avoid}
.callout-title{font-weight:700;font-size:11pt;margin-bottom:1.6mm}
.callout.clear{border-color:#0b4f85;background:#eef5fb}
.callout.likely{border-color:#0b4f85;border-style:dashed;border-left-style:solid;background:#f6fafd}
.callout.undecided,.callout.none{border-color:#8a4b00;border-style:double;border-width:.9mm;background:#fffaf2}
.callout.warning{border-color:#8a4b00}
.trace{margin:0 0 5mm}
.trace h4{margin-top:4mm}
.step{break-inside:avoid;margin:0 0 1.6mm;padding-left:3mm;border-left:.4mm solid #cbd2d9}
.step p{margin:0}
.step-title{font-size:8.4pt;color:#3e4c59}
.formula{font-size:8.8pt;line-height:2}
.inputs{padding-left:3mm}
math{font-family:"${mathFontFamily}",${fontStack};font-size:1em;display:inline math;math-style:normal}
math mi{text-transform:none}
math mfrac>*{math-style:normal;math-depth:0}
`;

const screen = `
@media screen{
html{background:#e4e7eb}
body{max-width:210mm;margin:6mm auto;padding:18mm;background:#fff;box-shadow:0 0 3mm #9aa5b1}
.cover{min-height:0}.cover h1{margin-top:20mm}.cover .facts{margin-top:14mm}
.contents .page{display:none}
}
@media screen and (max-width:210mm){body{margin:0;padding:6mm}}
`;

/** How a report looks on paper and on screen. The same for every report: it can be allowed by hash. */
export const styleSheet = [base, headings, cover, contents, tables, blocks, screen].join('');
