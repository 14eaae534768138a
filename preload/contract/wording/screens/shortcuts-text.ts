/** One shortcut: the keys, and what they do. `mod` is Ctrl, on a Mac Cmd. */
export interface Shortcut {
  readonly keys: readonly string[]
  readonly does: string
}

/** Words of the list of shortcuts. */
export const shortcutsText = { title: 'Keyboard shortcuts' } as const

/** Every shortcut that Slipway has, as the list under `?` shows them. */
export const shortcutGroups: readonly {
  readonly title: string
  readonly shortcuts: readonly Shortcut[]
}[] = [
  {
    title: 'Everywhere',
    shortcuts: [
      { keys: ['?'], does: 'Show this list' },
      { keys: ['mod', 'O'], does: 'Open a snapshot or a plan' },
      { keys: ['F6'], does: 'Go to the next part of the window' },
      { keys: ['Shift', 'F6'], does: 'Go to the part before' },
      { keys: ['Esc'], does: 'Close a dialog, a list or a message' },
      { keys: ['mod', '1'], does: 'Go to Connections' },
      { keys: ['mod', '2'], does: 'Go to Configuration Deployment' },
      { keys: ['mod', '3'], does: 'Go to History' },
      { keys: ['mod', '4'], does: 'Go to Settings' },
      { keys: ['mod', '5'], does: 'Go to What is carried' },
      { keys: ['mod', '6'], does: 'Go to Identity ledger' },
      { keys: ['mod', '7'], does: 'Go to Compare' },
    ],
  },
  {
    title: 'Configuration Deployment',
    shortcuts: [
      { keys: ['mod', 'F'], does: 'Search or filter the list' },
      { keys: ['mod', 'Enter'], does: 'Go on to the next step' },
      { keys: ['↑ ↓'], does: 'Go to the row before or after' },
      { keys: ['← →'], does: 'Fold or open a branch' },
      { keys: ['Home, End'], does: 'Go to the first or the last row' },
      { keys: ['Letters'], does: 'Go to the row that begins with them' },
      { keys: ['Space'], does: 'Tick the row' },
      { keys: ['Enter'], does: 'Go to the details of the row' },
    ],
  },
]
