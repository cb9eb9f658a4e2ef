// Draws the PNG files of this folder from icons/*.svg. To run it: electron assets/render-icons.mjs
// The drawings are Chromium's, so the files change by a few pixels with its version: look at them before committing.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { app, BrowserWindow } from 'electron'

const FACES = ['ok', 'warning', 'failing', 'acknowledged', 'offline', 'stale', 'paused', 'waiting']
const TRAY_SIZES = [16, 22, 24, 32, 44, 48]
// Edges between two pixels are grey, and grey edges are all that small icons have. So each face is drawn twice,
// on 16 and on 22 units, and each size takes the one whose units are whole pixels; 24 is 22 with a margin.
/** @type {Record<number, string>} */
const VIEW_BOX_OF_22 = { 22: '0 0 22 22', 24: '-1 -1 24 24', 44: '0 0 22 22' }
const APP_SIZES = [32, 64, 128, 256, 512]

const here = import.meta.dirname
/** @param {string} name */
const svgOf = (name) => readFileSync(path.join(here, 'icons', `${name}.svg`), 'utf8')

/** @param {string} face @param {number} size */
function drawingOf(face, size) {
  const viewBox = VIEW_BOX_OF_22[size]
  return viewBox ? svgOf(`${face}-22`).replace('0 0 22 22', viewBox) : svgOf(face)
}

/**
 * Runs in the page. A template is black where the shape is and empty where the glyph is.
 * @param {{ svg: string, size: number, template: boolean }} drawing
 * @returns {Promise<string>} a data URL
 */
async function draw({ svg, size, template }) {
  const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size })
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'))
  /** @param {string} dropped @param {GlobalCompositeOperation} operation */
  const paint = async (dropped, operation) => {
    const page = new DOMParser().parseFromString(svg, 'image/svg+xml')
    if (dropped) page.getElementById(dropped)?.remove()
    page.documentElement.setAttribute('width', String(size))
    page.documentElement.setAttribute('height', String(size))
    const image = new Image()
    image.src = `data:image/svg+xml;utf8,${encodeURIComponent(new XMLSerializer().serializeToString(page))}`
    await image.decode()
    context.globalCompositeOperation = operation
    context.drawImage(image, 0, 0, size, size)
  }
  if (!template) {
    await paint('', 'source-over')
  } else {
    await paint('glyph', 'source-over')
    context.globalCompositeOperation = 'source-in'
    context.fillRect(0, 0, size, size)
    await paint('shape', 'destination-out')
  }
  return canvas.toDataURL('image/png')
}

/** @param {BrowserWindow} window @param {string} file @param {{ svg: string, size: number, template: boolean }} drawing */
async function render(window, file, drawing) {
  const url = await window.webContents.executeJavaScript(`(${draw})(${JSON.stringify(drawing)})`)
  writeFileSync(path.join(here, file), Buffer.from(url.split(',')[1], 'base64'))
}

app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } })
  await window.loadURL('data:text/html,<!doctype html><title>icons</title>')
  mkdirSync(path.join(here, 'tray'), { recursive: true })
  for (const face of FACES) {
    for (const size of TRAY_SIZES) {
      const svg = drawingOf(face, size)
      await render(window, `tray/${face}-${size}.png`, { svg, size, template: false })
      await render(window, `tray/${face}-template-${size}.png`, { svg, size, template: true })
    }
  }
  for (const size of APP_SIZES) {
    await render(window, `app-${size}.png`, { svg: svgOf('app'), size, template: false })
  }
  app.quit()
})
