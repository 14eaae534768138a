import { useReactFlow } from '@xyflow/react'

/** How far one key or click moves the picture, in pixels. */
const stride = 80

/** Which way the picture moves for what is to be seen. */
const ways = {
  left: [stride, 0],
  right: [-stride, 0],
  up: [0, stride],
  down: [0, -stride],
} as const

/** A way to move the picture. */
export type Way = keyof typeof ways

const keys: Readonly<Record<string, Way>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** Moves and zooms the picture without dragging. */
export const usePan = () => {
  const flow = useReactFlow()
  const by = (way: Way): void => {
    const { x, y, zoom } = flow.getViewport()
    const [across, down] = ways[way]
    void flow.setViewport({ x: x + across, y: y + down, zoom })
  }
  const byKey = (key: string): boolean => {
    const way = keys[key]
    if (way !== undefined) by(way)
    else if (key === '+') void flow.zoomIn()
    else if (key === '-') void flow.zoomOut()
    else return false
    return true
  }
  return { by, byKey }
}
