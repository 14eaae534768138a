/** A setting that is reached by its key. */
export interface PropertyDefinition {
  readonly key: string
  readonly type: 'string' | 'boolean' | 'int' | 'uint' | 'enum'
  readonly defaultValue: string
  readonly allowedValues?: readonly string[]
  /** Shown on the page of advanced settings, and by the operation of that name. */
  readonly advanced?: boolean
  /** Can be read only. */
  readonly fixed?: boolean
}

type Row = readonly [
  key: string,
  type: PropertyDefinition['type'],
  defaultValue: string,
  allowedValues?: readonly string[],
]

const advanced: readonly Row[] = [
  ['jira.clone.prefix', 'string', 'CLONE -'],
  ['jira.date.picker.java.format', 'string', 'd/MMM/yy'],
  ['jira.date.picker.javascript.format', 'string', '%e/%b/%y'],
  ['jira.date.time.picker.java.format', 'string', 'dd/MMM/yy h:mm a'],
  ['jira.date.time.picker.javascript.format', 'string', '%e/%b/%y %I:%M %p'],
  ['jira.issue.actions.order', 'enum', 'asc', ['asc', 'desc']],
  ['jira.view.issue.links.sort.order', 'string', 'type, status, priority'],
  ['jira.comment.collapsing.minimum.hidden', 'uint', '4'],
  ['jira.newsletter.tip.delay.days', 'int', '7'],
]

const lookAndFeel: readonly Row[] = [
  ['jira.lf.date.time', 'string', 'h:mm a'],
  ['jira.lf.date.day', 'string', 'EEEE h:mm a'],
  ['jira.lf.date.complete', 'string', 'dd/MMM/yy h:mm a'],
  ['jira.lf.date.dmy', 'string', 'dd/MMM/yy'],
  ['jira.date.time.picker.use.iso8061', 'boolean', 'false'],
  ['jira.lf.logo.url', 'string', '/images/icon-jira-logo.png'],
  ['jira.lf.logo.show.application.title', 'boolean', 'false'],
  ['jira.lf.favicon.url', 'string', '/favicon.ico'],
  ['jira.lf.favicon.hires.url', 'string', '/images/64jira.png'],
  ['jira.lf.navigation.bgcolour', 'string', '#0747A6'],
  ['jira.lf.navigation.highlightcolour', 'string', '#DEEBFF'],
  ['jira.lf.hero.button.base.bg.colour', 'string', '#3b7fc4'],
  ['jira.title', 'string', 'Jira'],
  ['jira.option.globalsharing', 'boolean', 'true'],
  ['xflow.product.suggestions.enabled', 'boolean', 'true'],
  ['jira.issuenav.criteria.autoupdate', 'boolean', 'true'],
]

const define = ([key, type, defaultValue, allowedValues]: Row): PropertyDefinition => ({
  key,
  type,
  defaultValue,
  ...(allowedValues === undefined ? {} : { allowedValues }),
})

/** The application properties that the specification lists, and one that nobody can set. */
export const propertyCatalogue: readonly PropertyDefinition[] = [
  ...advanced.map((row) => ({ ...define(row), advanced: true })),
  ...lookAndFeel.map(define),
  { key: 'jira.home', type: 'string', defaultValue: '', fixed: true },
]

/** Whether a value is of the property's type. */
export function fitsProperty({ type, allowedValues }: PropertyDefinition, value: string): boolean {
  switch (type) {
    case 'boolean':
      return value === 'true' || value === 'false'
    case 'int':
      return /^-?\d+$/.test(value)
    case 'uint':
      return /^\d+$/.test(value)
    case 'enum':
      return allowedValues?.includes(value) === true
    case 'string':
      return true
  }
}
