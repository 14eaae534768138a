import { type AppEvent, appEventSchema } from '#contract/events'

/** What happened, and waiting for more. */
export const listen = () => {
  const events: AppEvent[] = []
  const waiting = new Set<() => void>()
  return {
    events,
    emit: (event: AppEvent): void => {
      events.push(appEventSchema.parse(structuredClone(event)))
      for (const look of [...waiting]) look()
    },
    /** The first event, past or to come, that the function finds something in. */
    when: <Found>(find: (event: AppEvent) => Found | undefined): Promise<Found> =>
      new Promise((resolve) => {
        const look = (): void => {
          const [found] = events.flatMap((event) => find(event) ?? [])
          if (found === undefined) return
          waiting.delete(look)
          resolve(found as Found)
        }
        waiting.add(look)
        look()
      }),
  }
}
