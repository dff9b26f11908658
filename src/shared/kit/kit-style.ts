/** The look of the page: one column that fits a phone, light or dark as the device, and plain on paper. */
export const kitStyle = `
:root { color-scheme: light dark; --ink: #20242b; --soft: #5b6470; --line: #d9dde3; --paper: #fff; --sunken: #f3f4f6; --warn: #8a4b00; --accent: #0b5cad; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8eaed; --soft: #a3acb8; --line: #3a4048; --paper: #1b1e23; --sunken: #262a31; --warn: #f0b467; --accent: #8ab8f0; }
}
* { box-sizing: border-box; }
body { background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 46rem; overflow-wrap: anywhere; padding: 1.25rem 1rem 4rem; }
a { color: var(--accent); }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0; }
h2 { border-bottom: 1px solid var(--line); font-size: 1.15rem; margin: 2.5rem 0 0; padding-bottom: .3rem; }
h3 { font-size: 1.05rem; line-height: 1.35; margin: 0; }
h4 { color: var(--soft); font-size: .8rem; font-weight: 600; margin: 1rem 0 .25rem; }
p { margin: .25rem 0; }
.soft, figcaption, .files { color: var(--soft); font-size: .875rem; }
.warn { color: var(--warn); }
nav ul { list-style: none; margin: 1rem 0 0; padding: 0; }
nav li { display: flex; gap: .15rem .6rem; flex-wrap: wrap; padding: .2rem 0; }
nav time { flex: none; min-width: 9.5rem; }
article { border: 1px solid var(--line); border-radius: 12px; margin: 1rem 0; padding: 1rem; scroll-margin-top: 1rem; }
article:has(input:checked) > :not(header) { display: none; }
article header { display: flex; gap: 1rem; justify-content: space-between; }
label { align-items: center; display: flex; flex: none; gap: .4rem; height: 1.75rem; }
input { height: 1.25rem; width: 1.25rem; }
pre { background: var(--sunken); border-radius: 8px; font: inherit; margin: 0 0 .5rem; padding: .75rem; user-select: all; -webkit-user-select: all; white-space: pre-wrap; }
.pictures { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); }
figure { margin: 0; min-width: 0; }
figure img, figure video { background: var(--sunken); border-radius: 8px; display: block; height: auto; max-height: 20rem; max-width: 100%; object-fit: contain; }
@media print {
  :root { color-scheme: light; --ink: #000; --soft: #444; --line: #bbb; --paper: #fff; --sunken: #fff; --warn: #000; --accent: #000; }
  body { font-size: 10.5pt; max-width: none; padding: 0; }
  nav { display: none; }
  pre { border: 1px solid var(--line); }
  article { break-inside: avoid-page; }
  article:has(input:checked) > :not(header) { display: revert; }
  figure img { max-height: 6cm; }
}
`;
