/** Looks of the preview: close to a Confluence page, in both themes. */
export const previewStyle = `
:root { color-scheme: light dark; font: 14px/1.5 system-ui, sans-serif; }
body { margin: 24px; max-width: 860px; }
h1 { font-size: 24px; } h2 { font-size: 18px; margin-top: 28px; } h3 { font-size: 15px; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #8886; padding: 6px 10px; text-align: start; vertical-align: top; }
.panel { border: 1px solid #8886; border-inline-start-width: 5px; border-radius: 6px; padding: 4px 14px; }
.panel.good { border-color: #1f7a4d; } .panel.open { border-color: #8a5a00; } .panel.bad { border-color: #b3261e; }
.tag { border: 1px solid currentColor; border-radius: 4px; padding: 0 6px; white-space: nowrap; }
.link { text-decoration: underline; } img { max-width: 100%; background: #fff; } code { overflow-wrap: anywhere; }
`
