const stops =
  'h1[tabindex], a[href], button:not([disabled]), input:not([disabled]), [tabindex="0"], [role="treegrid"], [role="grid"]'

/** Moves the focus to the next pane (or the one before), and there to where it can be used. */
export const focusPane = (within: Document, step: 1 | -1): void => {
  const panes = [...within.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.querySelector(stops) !== null,
  )
  if (panes.length === 0) return
  // The innermost pane counts: a screen's panes stand inside the main one.
  const present = within.activeElement?.closest<HTMLElement>('[data-pane]')
  const at = present ? panes.indexOf(present) : -1
  const next = panes[(at + step + panes.length) % panes.length] ?? panes[0]
  next?.querySelector<HTMLElement>(stops)?.focus()
}
