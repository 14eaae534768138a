interface Manifest {
  readonly name?: string
  readonly productName?: string
  readonly version?: string
}

const state = { name: 'Electron', version: '0.0.0' }

/** The app that is run: its name and version, from its package.json. */
export const application = {
  get name(): string {
    return state.name
  },
  get version(): string {
    return state.version
  },
  /** Takes what the manifest says, as Electron does at its start. */
  describe: (manifest: Manifest): void => {
    state.name = manifest.productName ?? manifest.name ?? state.name
    state.version = manifest.version ?? state.version
  },
}
