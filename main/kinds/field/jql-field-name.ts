/** How JQL names a custom field, whatever its name is: `cf[10010]`. */
export const jqlFieldName = (fieldId: string): string =>
  fieldId.replace(/^customfield_(\d+)$/, 'cf[$1]')
