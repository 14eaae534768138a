import { EventEmitter } from 'node:events'
import { loud } from '../loud.ts'

const blockers = new Set<number>()
const state = { last: -1 }

/** Electron's `powerSaveBlocker`: keeps account of who wants the computer awake. */
export const powerSaveBlocker = loud('powerSaveBlocker', {
  start: (type: string): number => {
    if (type !== 'prevent-app-suspension' && type !== 'prevent-display-sleep') {
      throw new Error(`stand-in has no power save blocker ${type}`)
    }
    state.last += 1
    blockers.add(state.last)
    return state.last
  },
  stop: (id: number): boolean => blockers.delete(id),
  isStarted: (id: number): boolean => blockers.has(id),
})

/** Electron's `powerMonitor`: its events come only from tests. */
export const powerMonitor = loud('powerMonitor', new EventEmitter())
