/** Words for saving a snapshot. */
export const saveText = {
  action: 'Save snapshot…',
  title: (site: string): string => `Save a snapshot of ${site}`,
  reads: 'Slipway reads the site first. Nothing changes in Jira.',
  form: 'Form',
  forms: {
    file: {
      label: 'File',
      help: 'One file, signed with your key. Whoever has it can read it.',
    },
    encrypted: {
      label: 'File with a passphrase',
      help: 'Encrypted: without the passphrase nobody opens it, you included.',
    },
    folder: {
      label: 'Folder of readable text',
      help: 'One file per object, for looking through and for git. Neither signed nor encrypted.',
    },
  } as const,
  passphrase: 'Passphrase',
  again: 'Passphrase once more',
  differs: 'The two are not the same.',
  cancel: 'Cancel',
  save: 'Save',
  reading: (site: string): string => `Reading ${site}`,
  readSoFar: (done: number, total: number): string => `${done} of ${total} kinds`,
  stop: 'Stop reading',
  stopping: 'Stopping…',
  saved: (path: string): string => `The snapshot was saved to ${path}.`,
  unsigned: 'It was saved unsigned.',
} as const
