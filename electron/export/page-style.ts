/** The look of a saved page: it needs nothing from anywhere, is light or dark as the reader's system is, and prints. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#f5f4f1, #131315);
  --surface: light-dark(#ffffff, #1a1b1e);
  --line: light-dark(#e4e1db, #2c2c31);
  --ink: light-dark(#1c1a17, #f1f0ed);
  --soft: light-dark(#55514a, #b8b5ae);
  --red: light-dark(#d4112c, #ff4b55);
  --red-ink: light-dark(#a90d23, #ff9095);
  --red-wash: light-dark(#fdeff0, #32171a);
  --grey: light-dark(#8d8982, #7d7b82);
  --link: light-dark(#1b5fd0, #8ab8ff);
  --code: ui-monospace, "SF Mono", "Cascadia Code", "DejaVu Sans Mono", monospace;
}
* { box-sizing: border-box; }
body {
  margin: 0;
  padding: 2rem 1rem;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif;
  overflow-wrap: anywhere;
}
main { max-inline-size: 48rem; margin-inline: auto; }
header {
  padding: 1.25rem 1.5rem;
  border: 1px solid var(--line);
  border-inline-start: .5rem solid var(--grey);
  border-radius: .5rem;
  background: var(--surface);
}
header.failing { border-inline-start-color: var(--red); background: var(--red-wash); }
h1 { margin: .25rem 0 0; font-size: 1.625rem; line-height: 1.25; }
h2 { margin: 0 0 .5rem; font-size: 1.0625rem; }
h3 { margin: 1.25rem 0 .5rem; font-size: 1rem; }
h4 { margin: 1rem 0 .5rem; padding-block-start: 1rem; border-block-start: 1px solid var(--line); font-size: 1rem; font-weight: 500; }
p { margin: .5rem 0; }
section { margin-block-start: 1rem; padding: 1.25rem 1.5rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--surface); }
.of, .soft, footer { color: var(--soft); }
.of { margin: 0; }
.standing { margin: .5rem 0 0; font-weight: 600; }
.failing .standing { color: var(--red-ink); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.5rem; margin: 0; }
dt { color: var(--soft); }
dd { margin: 0; }
code, pre { font-family: var(--code); font-size: .875em; }
.code { padding: .0625rem .375rem; border: 1px solid currentColor; border-radius: .25rem; font-size: .6em; font-weight: 500; vertical-align: middle; white-space: nowrap; }
pre { margin: .5rem 0; padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .375rem; background: var(--paper); white-space: pre-wrap; }
ol, ul { margin: .5rem 0; padding-inline-start: 1.5rem; }
a { color: var(--link); }
footer { margin-block-start: 1.5rem; padding-inline: 1.5rem; font-size: .875rem; }
@media (width < 34rem) {
  body { padding: 1rem .5rem; }
  header, section { padding: 1rem; }
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-block-end: .5rem; }
}
@media print {
  :root { color-scheme: light; }
  body { padding: 0; background: none; font-size: 10pt; }
  section, header { break-inside: avoid-page; }
  section.evidence { break-inside: auto; }
}
`
