import { loud } from '../loud.ts'

const state = { text: '' }

/** Electron's `clipboard`: one of its own, for text. */
export const clipboard = loud('clipboard', {
  readText: async (): Promise<string> => state.text,
  writeText: async (text: string): Promise<void> => {
    state.text = text
  },
})
