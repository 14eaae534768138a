import { EventEmitter } from 'node:events'
import { makeEvent } from '../app/event.ts'
import { knownOnly, loud } from '../loud.ts'

interface NotificationOptions {
  readonly title?: string
  readonly body?: string
}

/** Electron's `Notification`. It is not drawn. */
export class Notification extends EventEmitter {
  title: string
  body: string

  constructor(options: NotificationOptions = {}) {
    super()
    knownOnly('Notification', options, ['title', 'body', 'silent', 'icon', 'urgency'])
    this.title = options.title ?? ''
    this.body = options.body ?? ''
    // biome-ignore lint/correctness/noConstructorReturn: what it does not have must be loud
    return loud('notification', this)
  }

  show(): void {
    this.emit('show', makeEvent())
  }

  close(): void {
    this.emit('close', makeEvent())
  }

  static isSupported(): boolean {
    return true
  }
}
