import type { Settings } from '#contract/model/settings'
import type { Emit } from '../emit.ts'
import type { Handlers } from '../handler.ts'

/** What is behind the settings. */
export interface SettingsPorts {
  readonly store: {
    current(): Settings
    change(settings: Settings): Promise<void>
  }
  readonly emit: Emit
  /** Lets the user pick a file; undefined when none was picked. */
  readonly pickCertificate: () => Promise<string | undefined>
  /** Deletes what each owner keeps, one after the other. Fails while a deployment is under way. */
  readonly removeEverything: () => Promise<void>
}

/** Answers what concerns the settings. */
export const createSettingsHandlers = ({
  store,
  emit,
  pickCertificate,
  removeEverything,
}: SettingsPorts): Pick<
  Handlers,
  'settings.change' | 'settings.pick-certificate' | 'settings.remove-everything'
> => {
  const tell = (): Settings => {
    const settings = store.current()
    emit({ event: 'settings-changed', settings })
    return settings
  }
  return {
    'settings.change': async (settings) => {
      await store.change(settings)
      return tell()
    },
    'settings.pick-certificate': async () => ({ file: (await pickCertificate()) ?? null }),
    'settings.remove-everything': async () => {
      await removeEverything()
      tell()
      return {}
    },
  }
}
