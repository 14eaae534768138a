import type { Resource } from '../resource.ts'
import type { Site } from '../site-model.ts'

/**
 * A check of one scheme id in `POST|PUT /project`: absent and null pass, an unknown id is refused
 * under the member's name.
 */
export function defineCheck(
  member: string,
  message: string,
  exists: (site: Site, id: string) => boolean,
): NonNullable<Resource['checkProjectDetails']> {
  return (site, details): Record<string, string> => {
    const value = details[member]
    if (value === undefined || value === null) return {}
    return exists(site, String(value)) ? {} : { [member]: message }
  }
}
