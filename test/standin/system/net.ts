import { loud } from '../loud.ts'

/** Electron's `net`, of which the app only asks whether there is a network. */
export const net = loud('net', {
  isOnline: (): boolean => true,
})
