/** Puts the focus on the heading of the details, as Enter in the tree does. */
export const focusDetail = (): void => {
  document.querySelector<HTMLElement>('[data-detail-heading]')?.focus()
}

/** Puts the focus on the details as a whole: what had it is about to go. */
export const focusDetails = (): void => {
  document.querySelector<HTMLElement>('[data-pane="detail"]')?.focus()
}

/** Puts the focus back to the tree, to the row that was left. */
export const focusTree = (): void => {
  document.querySelector<HTMLElement>('[data-pane="tree"] [role="treeitem"][tabindex="0"]')?.focus()
}
