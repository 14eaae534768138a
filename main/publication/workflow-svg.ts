import { type Box, type Line, layOut, pathThrough } from '#contract/drawing/workflow-layout'
import type { Change, WorkflowPicture } from '#contract/model/step-detail'
import { type Html, html } from '#report/html'

/** A page elsewhere has no style of ours: colours stand in the picture, and signs beside them. */
const lines: Readonly<Record<Change, string>> = {
  added: '#1f7a4d',
  removed: '#b3261e',
  changed: '#8a5a00',
  same: '#5b6472',
}
const fills: Readonly<Record<Change, string>> = {
  added: '#e3f5ea',
  removed: '#fbe6e4',
  changed: '#fff3d6',
  same: '#f4f5f7',
}
const signs: Readonly<Record<Change, string>> = {
  added: '+ ',
  removed: '− ',
  changed: '± ',
  same: '',
}
const dashes: Readonly<Record<Change, string>> = {
  added: '',
  removed: '6 4',
  changed: '',
  same: '',
}

const drawBox = ({ x, y, width, height, name, change, is }: Box): Html =>
  html`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${is === 'status' ? 6 : height / 2}"
 fill="${fills[change]}" stroke="${lines[change]}" stroke-width="1.5" stroke-dasharray="${dashes[change]}"/>
<text x="${x + width / 2}" y="${y + height / 2 + 4.5}" text-anchor="middle" fill="#1c2430">${signs[change]}${name}</text>`

const drawLine = ({ points, change }: Line): Html =>
  html`<path d="${pathThrough(points)}" fill="none" stroke="${lines[change]}" stroke-width="1.5"
 stroke-dasharray="${dashes[change]}" marker-end="url(#${change})"/>`

const drawLabel = ({ label, name, change }: Line): Html =>
  html`<text x="${label.x}" y="${label.y + 4}" text-anchor="middle" font-size="12" fill="${lines[change]}"
 stroke="#ffffff" stroke-width="4" paint-order="stroke">${signs[change]}${name}</text>`

const marker = ([change, colour]: readonly [string, string]): Html =>
  html`<marker id="${change}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7"
 orient="auto-start-reverse"><path d="M0,0 L10,5 L0,10 z" fill="${colour}"/></marker>`

/**
 * A workflow as an SVG file of its own, both versions laid over each other: no script, no style sheet,
 * no address. `title` is read out in its place.
 */
export const workflowSvg = (title: string, picture: WorkflowPicture): string => {
  const layout = layOut(picture)
  const { boxes, lines: drawn } = layout
  const width = Math.ceil(layout.width)
  const height = Math.ceil(layout.height)
  return html`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"
 role="img" font-family="sans-serif" font-size="14"><title>${title}</title>
<defs>${Object.entries(lines).map(marker)}</defs>
<rect width="${width}" height="${height}" fill="#ffffff"/>
${drawn.map(drawLine)}${boxes.map(drawBox)}${drawn.map(drawLabel)}</svg>`.html
}
