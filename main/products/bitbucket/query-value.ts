/** A value in Bitbucket's query language (developer.atlassian.com, “Filter and sort API objects”). */
export const quotedValue = (text: string): string =>
  `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`
