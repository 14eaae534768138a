import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { z } from 'zod'
import { writeWholeFile } from '#store/write-whole-file'

const rectangleSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
})

/** A place on the desktop. */
export type Rectangle = z.infer<typeof rectangleSchema>

const windowStateSchema = z.object({ bounds: rectangleSchema, maximized: z.boolean() })

/** Where the window was and how large. */
export type WindowState = z.infer<typeof windowStateSchema>

/** The smallest window in which every screen fits. */
export const smallest = { width: 1024, height: 700 } as const

/** The size of the first window. */
export const usual = { width: 1280, height: 840 } as const

/** Undefined when there is nothing, or nothing of use. */
const readWindowState = (file: string): WindowState | undefined => {
  try {
    return windowStateSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

/** Keeps where the window is, until it is told to remove that. */
export interface WindowStateKeeper {
  read(): WindowState | undefined
  /** That it cannot be kept is no reason to trouble anybody. */
  keep(state: WindowState): Promise<void>
  /** Deletes it, and keeps nothing any more: closing must not bring back what the user removed. */
  remove(): Promise<void>
}

/** Keeps where the window is in a file. */
export const keepWindowState = (file: string): WindowStateKeeper => {
  let removed = false
  return {
    read: () => readWindowState(file),
    keep: async (state) => {
      if (!removed) await writeWholeFile(file, JSON.stringify(state)).catch(() => undefined)
    },
    remove: async () => {
      removed = true
      await rm(file, { force: true })
    },
  }
}

const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/**
 * The bounds to open with: the former ones, unless the screen they were on is gone; then the system
 * chooses the place.
 */
export const boundsFor = (
  state: WindowState | undefined,
  workAreas: readonly Rectangle[],
): Partial<Rectangle> & { readonly width: number; readonly height: number } => {
  if (state === undefined || !workAreas.some((area) => overlap(area, state.bounds))) return usual
  const { x, y, width, height } = state.bounds
  return { x, y, width: Math.max(width, smallest.width), height: Math.max(height, smallest.height) }
}
