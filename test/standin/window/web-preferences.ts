import { type Session, session as sessions } from '../system/session.ts'

/** Preferences that the stand-in honours, or that describe what it always does. */
export const knownPreferences: readonly string[] = [
  'preload',
  'session',
  'partition',
  'sandbox',
  'contextIsolation',
  'nodeIntegration',
  'nodeIntegrationInSubFrames',
  'nodeIntegrationInWorker',
  'webSecurity',
  'allowRunningInsecureContent',
  'experimentalFeatures',
  'webviewTag',
  'navigateOnDragDrop',
  'safeDialogs',
  'spellcheck',
  'devTools',
]

/** What a page is made with. */
export interface WebPreferences {
  readonly preload?: string
  readonly session?: Session
  readonly partition?: string
  readonly nodeIntegrationInSubFrames?: boolean
}

/** The session of a page with these preferences. */
export const sessionFor = ({ session, partition }: WebPreferences): Session => {
  if (session !== undefined) return session
  return partition === undefined ? sessions.defaultSession : sessions.fromPartition(partition)
}
