import { readdir } from 'node:fs/promises'
import { attempt } from '#contract/model/failure'
import type { RunState } from '#contract/model/run-view'
import type { RunWindow } from '#contract/model/run-window'
import { openingAt } from '#domain/deployment/window'
import { deploymentFolder } from '#engine/deployment-folder'
import { onFile } from '#store/file-failure'
import { loadWindow, saveWindow } from '#store/window-file'
import { fileFor } from '#worker/engine/file-for'

/** What keeping runs to their windows needs. */
export interface RunWindowsPorts {
  /** Folder of all runs. */
  readonly runs: string
  readonly clock: () => string
  /** Whether a run is under way. */
  readonly isActive: (runId: string) => boolean
  /** Where a run stands that is not under way, and whether somebody has to enter something first. */
  readonly standingOf: (
    runId: string,
  ) => Promise<{ readonly state: RunState; readonly waitsForSecrets: boolean }>
  readonly goOn: (runId: string) => Promise<unknown>
  readonly pause: (runId: string) => Promise<unknown>
  /** Hears why a run could not be gone on with. */
  readonly refused: (runId: string, error: unknown) => void
}

/** Runs that write within windows only. */
export interface RunWindows {
  /** Takes up the windows that earlier sessions left. */
  load(): Promise<void>
  /** Gives a run a window, or takes it away. Throws AppError (`file.…`). */
  set(runId: string, window: RunWindow | null): Promise<void>
  of(runId: string): RunWindow | null
  /** When a paused run goes on by itself; null when it does not. */
  goesOnAt(runId: string): string | null
  /** Begins and pauses what is due. Called again and again while Slipway runs. */
  look(): Promise<void>
}

/**
 * Keeps runs to their windows. Each run is begun once in a window: one that the user paused, or that could
 * not be gone on with, is left alone until the next.
 */
export const keepRunWindows = (ports: RunWindowsPorts): RunWindows => {
  const { runs, clock } = ports
  const windows = new Map<string, RunWindow>()
  /** In which opening a run was under way last. */
  const begunIn = new Map<string, string>()
  let looking = false
  const fileOf = (runId: string): string => deploymentFolder(fileFor(runs, runId)).window

  const set = async (runId: string, window: RunWindow | null): Promise<void> => {
    await saveWindow(fileOf(runId), window)
    begunIn.delete(runId)
    if (window === null) windows.delete(runId)
    else windows.set(runId, window)
  }

  const begin = async (runId: string): Promise<void> => {
    const { state, waitsForSecrets } = await ports.standingOf(runId)
    if (state === 'ended') await set(runId, null)
    else if (state === 'paused' && !waitsForSecrets) await ports.goOn(runId)
  }

  const lookAt = async (runId: string, window: RunWindow): Promise<void> => {
    const { isOpen, startsAt } = openingAt(window, clock())
    if (ports.isActive(runId)) {
      if (isOpen) begunIn.set(runId, startsAt)
      else await ports.pause(runId)
      return
    }
    if (!isOpen || begunIn.get(runId) === startsAt) return
    begunIn.set(runId, startsAt)
    await begin(runId)
  }

  return {
    set,
    of: (runId) => windows.get(runId) ?? null,
    load: async () => {
      const listed = await attempt(() => onFile(runs, () => readdir(runs)))
      for (const runId of listed.ok ? listed.value : []) {
        const path = await attempt(async () => fileOf(runId))
        const window = path.ok ? await loadWindow(path.value) : undefined
        if (window !== undefined) windows.set(runId, window)
      }
    },
    goesOnAt: (runId) => {
      const window = windows.get(runId)
      if (window === undefined) return null
      const { isOpen, startsAt, endsAt } = openingAt(window, clock())
      const isOver = isOpen && begunIn.get(runId) === startsAt
      return isOver ? openingAt(window, endsAt).startsAt : startsAt
    },
    look: async () => {
      if (looking) return
      looking = true
      try {
        for (const [runId, window] of [...windows]) {
          await lookAt(runId, window).catch((error: unknown) => ports.refused(runId, error))
        }
      } finally {
        looking = false
      }
    },
  }
}
