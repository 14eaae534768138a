import { extraSwitch } from '../extra-switch.ts'
import type { Site } from '../site-model.ts'

/** Which of Jira's two models decides about fields: the one of 2026 or the one before it. */
export type FieldModel = 'field-schemes' | 'field-configurations'

/**
 * The model of a site: switch `fieldModel` in `site.switches.extra`. With field configurations
 * `/config/fieldschemes` answers 404; with field schemes the legacy resources only read, unless the
 * switch `legacyFieldConfigurations` says otherwise.
 */
export function fieldModel(site: Pick<Site, 'switches'>): FieldModel {
  return extraSwitch<string>(site, 'fieldModel', 'field-schemes') === 'field-configurations'
    ? 'field-configurations'
    : 'field-schemes'
}
