/** An event as Electron's listeners get it: it can be prevented. */
export interface PreventableEvent {
  defaultPrevented: boolean
  preventDefault(): void
}

/** Makes an event, with what else its listeners may read. */
export const makeEvent = <Details extends object>(
  details: Details = {} as Details,
): PreventableEvent & Details => ({
  ...details,
  defaultPrevented: false,
  preventDefault() {
    this.defaultPrevented = true
  },
})
