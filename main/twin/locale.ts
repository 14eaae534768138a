import type { Site } from './site-model.ts'
import type { Account } from './users/state.ts'

/** English names that Jira itself translates, in German. */
const german: Readonly<Record<string, string>> = {
  'To Do': 'Zu erledigen',
  'In Progress': 'In Arbeit',
  'In Review': 'Wird überprüft',
  Done: 'Fertig',
  Backlog: 'Backlog',
  'Selected for Development': 'Ausgewählt für Entwicklung',
  'No Category': 'Keine Kategorie',
  Task: 'Aufgabe',
  'Sub-task': 'Unteraufgabe',
  Story: 'Story',
  Bug: 'Fehler',
  Epic: 'Epic',
  Highest: 'Höchste',
  High: 'Hoch',
  Medium: 'Mittel',
  Low: 'Niedrig',
  Lowest: 'Niedrigste',
  "Won't Do": 'Wird nicht ausgeführt',
  Duplicate: 'Duplikat',
  'Cannot Reproduce': 'Kann nicht reproduziert werden',
  'Default Issue Type Scheme': 'Standard-Vorgangstypschema',
  'Default Workflow Scheme': 'Standard-Workflow-Schema',
  'Default Permission Scheme': 'Standardberechtigungsschema',
  'Default Notification Scheme': 'Standard-Benachrichtigungsschema',
  'Default Field Configuration': 'Standard-Feldkonfiguration',
  'Default Priority Scheme': 'Standardprioritätenschema',
  'Default Screen Scheme': 'Standard-Bildschirmschema',
  'Default Issue Type Screen Scheme': 'Standard-Vorgangstyp-Bildschirmschema',
  'Default Screen': 'Standardbildschirm',
  Summary: 'Zusammenfassung',
  Description: 'Beschreibung',
  Status: 'Status',
  Assignee: 'Zugewiesene Person',
  Reporter: 'Autor',
  Priority: 'Priorität',
  Resolution: 'Lösung',
  'Issue Type': 'Vorgangstyp',
}

/** A name that Jira translates when it is one of its own. */
export interface Translatable {
  readonly name: string
  /** True for what came with the site. */
  readonly system?: boolean
}

/**
 * The language of an answer: the caller's, unless `X-Force-Accept-Language: true` makes
 * Accept-Language count, which Jira otherwise ignores for signed-in callers.
 */
export function chooseLocale(
  site: Pick<Site, 'state'>,
  caller: Account | undefined,
  forced: boolean,
  acceptLanguage: string | undefined,
): string {
  const asked = acceptLanguage?.split(',')[0]?.split(';')[0]?.trim().replace('-', '_')
  if (forced && asked !== undefined && asked !== '') return asked
  return caller?.locale ?? site.state.locale
}

/** The name in the language of the answer. */
export function translate(context: { readonly locale: string }, named: Translatable): string {
  if (named.system !== true || !context.locale.startsWith('de')) return named.name
  return german[named.name] ?? named.name
}
