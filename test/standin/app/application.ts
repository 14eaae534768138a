interface Manifest {
  readonly name?: string
  readonly productName?: string
  readonly version?: string
}

const state = { path: process.cwd(), name: 'Electron', version: '0.0.0' }

/** The app that is run: its folder, name and version, from its package.json. */
export const application = {
  get path(): string {
    return state.path
  },
  get name(): string {
    return state.name
  },
  set name(name: string) {
    state.name = name
  },
  get version(): string {
    return state.version
  },
  /** Takes what the manifest says, as Electron does at its start. */
  describe: (path: string, manifest: Manifest): void => {
    state.path = path
    state.name = manifest.productName ?? manifest.name ?? state.name
    state.version = manifest.version ?? state.version
  },
}
