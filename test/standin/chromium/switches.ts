import { commandLine } from '../command-line.ts'

/** A page for Chromium's first window to be born with: an empty one would open it as a normal window. */
export const firstPage = 'data:text/html,<title>Slipway</title>'

const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-infobars',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--password-store=basic',
  '--use-mock-keychain',
  '--metrics-recording-only',
  '--disable-features=Translate,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,OptimizationHints,MediaRouter',
]

/**
 * What the app does not serve would go through a proxy at which nobody listens: this computer's own
 * addresses too. (A rule for the resolver would do as well, but makes a shown browser warn.)
 */
const noNetwork = [
  '--proxy-server=socks5://127.0.0.1:1',
  '--proxy-bypass-list=<-loopback>',
  '--disable-quic',
]

const headless = ['--headless=new', '--no-startup-window', '--disable-gpu', '--mute-audio']

/** Chromium's switches that the app's command line may carry through, as in Electron. */
const carried = ['remote-debugging-port', 'no-sandbox', 'force-device-scale-factor']

/** The command line of Chromium. Windows are shown only when they are asked for. */
export const chromiumSwitches = (profile: string, windows: boolean): readonly string[] => [
  ...quiet,
  ...noNetwork,
  ...(windows ? [`--app=${firstPage}`, '--ozone-platform-hint=auto'] : headless),
  ...carried.flatMap((name) => {
    const value = commandLine.switches.get(name)
    if (value === undefined) return []
    return [value === '' ? `--${name}` : `--${name}=${value}`]
  }),
  '--remote-debugging-pipe',
  `--user-data-dir=${profile}`,
]
