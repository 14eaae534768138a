import type { Site } from '../site-model.ts'
import { isOpen, type Task, taskSlice } from './state.ts'

/** The unfinished task that does this work on something with this id, if there is one. */
export function findOpenTask(
  site: Pick<Site, 'state'>,
  effect: string,
  isAbout: (argument: unknown) => boolean,
): Task | undefined {
  return Object.values(taskSlice.of(site).tasks).find(
    (task) => task.effect === effect && isOpen(task) && isAbout(task.argument),
  )
}
