import { EventEmitter } from 'node:events'
import { loud } from '../loud.ts'

const area = { x: 0, y: 0, width: 1920, height: 1080 }
const display = loud('display', {
  id: 1,
  bounds: area,
  workArea: area,
  workAreaSize: { width: area.width, height: area.height },
  size: { width: area.width, height: area.height },
  scaleFactor: 1,
})

/** Electron's `screen`: one display of a usual size, whatever is really there. */
export const screen = loud(
  'screen',
  Object.assign(new EventEmitter(), {
    getAllDisplays: () => [display],
  }),
)
