import { deployOrders, type Orders } from './deploy-orders.ts'

/** What the test tells this program. */
export interface FatalOrders extends Orders {
  /** The crossing at which the process kills itself; 0 for none. */
  readonly dieAt: number
}

const orders: FatalOrders = JSON.parse(process.argv[2] ?? '')
let crossings = 0

/** One of the places between journal and Jira. The process may end here, without another word. */
const cross = async (): Promise<void> => {
  crossings += 1
  if (crossings !== orders.dieAt) return
  process.kill(process.pid, 'SIGKILL')
  await new Promise(() => {})
}

const states = await deployOrders(orders, cross)
process.stdout.write(JSON.stringify({ crossings, states }))
