import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Face } from '../../shared/overview.ts'

const ROOT = path.resolve(import.meta.dirname, '..', '..')
const TRAY = path.join(ROOT, 'assets', 'tray')
const FONT = path.join(ROOT, 'renderer', 'public', 'fonts', 'inter-latin.woff2')
const SIZES = [16, 22, 44] as const
/** Every face, and what it says. */
const FACES: Record<Face, string> = {
  ok: 'all is well',
  warning: 'works, with a warning',
  failing: 'something fails',
  offline: 'this computer is offline',
  paused: 'nothing is asked',
  waiting: 'not asked yet',
}
const PANELS = ['light', 'dark'] as const

/** The page that shows every face of the tray icon as it is drawn, in its sizes, on light and dark panels. */
export function traySheet(): string {
  return `<!doctype html><html lang="en-GB"><title>Faces of the tray icon</title><style>${STYLE}</style>
    <table>
      <thead><tr><td colspan="2">${names()}</tr></thead>
      ${group('In colour', 'colour')}
      ${group('Without colour', 'grey')}
    </table></html>`
}

function names(): string {
  return Object.entries(FACES)
    .map(([face, meaning]) => `<th><b>${face}</b>${meaning}</th>`)
    .join('')
}

function group(title: string, tone: 'colour' | 'grey'): string {
  const rows = PANELS.flatMap((panel) => SIZES.map((size) => row({ panel, size })))
  return `<tbody class="${tone}"><tr><th colspan="8" scope="rowgroup">${title}</th></tr>${rows.join('')}</tbody>`
}

function row({ panel, size }: { panel: string; size: number }): string {
  const icons = Object.keys(FACES).map((face) => `<td class="icon">${icon(face, size)}</td>`)
  const name = size === SIZES[0] ? `<td class="panel" rowspan="${SIZES.length}">${panel} panel</td>` : ''
  return `<tr class="${panel}">${name}<td class="size">${size} px</td>${icons.join('')}</tr>`
}

function icon(face: string, size: number): string {
  const png = readFileSync(path.join(TRAY, `${face}-${size}.png`), 'base64')
  return `<img alt="${face}" width="${size}" height="${size}" src="data:image/png;base64,${png}">`
}

const STYLE = `
  @font-face { font-family: Inter; font-weight: 100 900; src: url(data:font/woff2;base64,${readFileSync(FONT, 'base64')}); }
  body { margin: 0; padding: 20px; background: #fff; color: #1c1a17; font: 12px/1.4 Inter, sans-serif; width: max-content; }
  table { border-collapse: collapse; }
  th { font-weight: 400; color: #55514a; vertical-align: bottom; }
  thead th { inline-size: 96px; padding: 0 6px 8px; }
  b { display: block; font-weight: 600; font-size: 13px; color: #1c1a17; }
  tbody th { text-align: left; font-weight: 600; color: #1c1a17; padding: 14px 0 8px; font-size: 13px; }
  tbody:first-of-type th { padding-block-start: 4px; }
  .panel, .size { padding-inline-end: 14px; color: #55514a; }
  .size { text-align: right; }
  .icon { text-align: center; vertical-align: middle; block-size: 34px; }
  tr:has([width="44"]) .icon { block-size: 60px; }
  img { vertical-align: middle; }
  .light .icon { background: #f1f0ed; }
  .dark .icon { background: #26262a; }
  .grey img { filter: grayscale(1); }
`
