import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Face } from '../../shared/overview.ts'

const ROOT = path.resolve(import.meta.dirname, '..', '..')
const TRAY = path.join(ROOT, 'assets', 'tray')
const FONT = path.join(ROOT, 'renderer', 'public', 'fonts', 'inter-latin.woff2')
/** Every face, and what it says. */
const FACES: Record<Face, string> = {
  ok: 'all is well',
  warning: 'works, with a warning',
  failing: 'something fails',
  acknowledged: 'fails, and you know it does',
  stale: 'the last check is too long ago',
  offline: 'this computer is offline',
  paused: 'nothing is checked',
  waiting: 'not checked yet',
}
const LEGEND_SIZE = 48

type Group = {
  title: string
  look: 'colour' | 'grey' | 'contrast' | 'template'
  place: string
  sizes: number[]
}
const GROUPS: Group[] = [
  { title: 'In colour', look: 'colour', place: 'panel', sizes: [16, 22, 24, 32] },
  { title: 'Without colour', look: 'grey', place: 'panel', sizes: [16, 22, 24, 32] },
  { title: 'High contrast', look: 'contrast', place: 'panel', sizes: [16, 22, 24, 32] },
  { title: 'As a template of macOS', look: 'template', place: 'menu bar', sizes: [16, 32] },
]

/** The page that shows every face of the tray icon pixel by pixel, on light and dark panels. */
export function traySheet(): string {
  return `<!doctype html><html lang="en-GB"><title>Faces of the tray icon</title><style>${STYLE}</style>
    <table>
      <thead><tr><td colspan="2">${legend()}</tr></thead>
      ${GROUPS.map(group).join('')}
    </table></html>`
}

function legend(): string {
  return Object.entries(FACES)
    .map(([face, meaning]) => `<th>${icon(face, LEGEND_SIZE)}<b>${face}</b>${meaning}</th>`)
    .join('')
}

function group({ title, ...group }: Group): string {
  const panels = (['light', 'dark'] as const).map((tone) => panel(tone, group))
  const heading = `<tr class="title"><th colspan="${Object.keys(FACES).length + 2}">${title}</th></tr>`
  return `<tbody class="${group.look}">${heading}${panels.join('<tr class="gap"></tr>')}</tbody>`
}

function panel(tone: 'light' | 'dark', { look, place, sizes }: Omit<Group, 'title'>): string {
  const shade = look === 'contrast' ? { light: 'white', dark: 'black' }[tone] : tone
  const name = `<td class="panel" rowspan="${sizes.length}">${shade} ${place}</td>`
  const drawing = look === 'template' || look === 'contrast' ? '-template' : ''
  const rows = sizes.map((size, index) => {
    const icons = Object.keys(FACES).map((face) => `<td class="icon">${icon(face + drawing, size)}</td>`)
    const edge = index === 0 ? ' top' : index === sizes.length - 1 ? ' bottom' : ''
    return `<tr class="${tone}${edge}">${index === 0 ? name : ''}<td class="size">${size} px</td>${icons.join('')}</tr>`
  })
  return rows.join('')
}

function icon(name: string, size: number): string {
  const png = readFileSync(path.join(TRAY, `${name}-${size}.png`), 'base64')
  return `<img alt="${name}" width="${size}" height="${size}" src="data:image/png;base64,${png}">`
}

// All lengths are whole pixels, or the icons would not lie on them.
const STYLE = `
  @font-face { font-family: Inter; font-weight: 100 900; src: url(data:font/woff2;base64,${readFileSync(FONT, 'base64')}); }
  body { margin: 0; padding: 24px; background: #fff; color: #1c1a17; font: 12px/16px Inter, sans-serif; width: max-content; }
  table { border-collapse: separate; border-spacing: 0; }
  img { display: block; margin-inline: auto; }
  th { font-weight: 400; color: #55514a; }
  thead th { inline-size: 100px; min-inline-size: 100px; padding: 0 6px; box-sizing: border-box; vertical-align: top; }
  thead img { margin-block-end: 10px; }
  b { display: block; font-weight: 600; font-size: 13px; color: #1c1a17; }
  .title th { text-align: left; font-weight: 600; color: #1c1a17; padding: 22px 0 8px; font-size: 13px; }
  .gap { block-size: 6px; }
  .panel, .size { padding-inline-end: 16px; color: #55514a; white-space: nowrap; }
  .size { text-align: right; font-variant-numeric: tabular-nums; }
  .icon { block-size: 40px; padding: 0; }
  .light .icon { background: #f6f6f6; }
  .dark .icon { background: #2b2b2b; }
  .top .size + .icon { border-start-start-radius: 8px; }
  .top .icon:last-child { border-start-end-radius: 8px; }
  .bottom .size + .icon { border-end-start-radius: 8px; }
  .bottom .icon:last-child { border-end-end-radius: 8px; }
  .grey img { filter: grayscale(1); }
  .contrast .light .icon { background: #fff; }
  .contrast .dark .icon { background: #000; }
  .template .dark img, .contrast .dark img { filter: invert(1); }
`
