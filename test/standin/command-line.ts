/** Electron's command line: options of its own, Chromium's switches, the app, the app's arguments. */
export interface CommandLine {
  /** Everything, as `process.argv` has it behind the executable. */
  readonly all: readonly string[]
  /** The app: a folder with a package.json, or a file. */
  readonly target: string
  /** Modules to load before the app (`-r`). */
  readonly preloaded: readonly string[]
  /** Switches by name; the value is empty where none was given. */
  readonly switches: Map<string, string>
}

/** Reads a command line as Electron and Chromium do: a switch counts wherever it stands. */
export const parseCommandLine = (all: readonly string[]): CommandLine => {
  const preloaded: string[] = []
  const switches = new Map<string, string>()
  const rest: string[] = []
  for (let at = 0; at < all.length; at += 1) {
    const argument = all[at] ?? ''
    if (argument === '-r' || argument === '--require') {
      at += 1
      preloaded.push(all[at] ?? '')
      continue
    }
    const match = /^--([^=]+)(?:=(.*))?$/s.exec(argument)
    if (match?.[1] !== undefined) switches.set(match[1], match[2] ?? '')
    else rest.push(argument)
  }
  return { all, target: rest[0] ?? '.', preloaded, switches }
}

/** The command line that this process was started with. */
export const commandLine = parseCommandLine(process.argv.slice(2))
