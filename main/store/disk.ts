import * as nodeFiles from 'node:fs/promises'

/** What the store asks of the file system; a test may put a full or failing one in its place. */
export type Disk = Pick<typeof nodeFiles, 'open' | 'readFile' | 'rename' | 'rm' | 'realpath'>

/** The machine's own file system. */
export const nodeDisk: Disk = nodeFiles
