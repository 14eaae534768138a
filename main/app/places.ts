import { join } from 'node:path'

/** Where everything lies: what was built, and what the user's data folder holds. */
export interface Places {
  readonly page: string
  readonly preload: string
  readonly icon: string
  readonly engineWorker: string
  readonly twinWorker: string
  readonly data: string
  readonly logs: string
  readonly windowState: string
  readonly settings: string
  readonly demoSites: string
}

/** Finds all places from the folder of the built main process and the user's data folder. */
export const placesFor = (mainFolder: string, data: string): Places => ({
  page: join(mainFolder, '../renderer'),
  preload: join(mainFolder, '../preload/index.cjs'),
  icon: join(mainFolder, '../../assets/icon.png'),
  engineWorker: join(mainFolder, 'engine-worker.js'),
  twinWorker: join(mainFolder, 'twin-worker.js'),
  data,
  logs: join(data, 'logs'),
  windowState: join(data, 'window.json'),
  settings: join(data, 'settings.json'),
  demoSites: join(data, 'demo-sites'),
})
