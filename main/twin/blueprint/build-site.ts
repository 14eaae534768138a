import { createSite, type SiteOptions } from '../site.ts'
import type { Site } from '../site-model.ts'
import type { Blueprint } from './blueprint.ts'
import { buildFoundations, buildSettings, buildWebhookQueries } from './build-administration.ts'
import { buildBasics } from './build-basics.ts'
import { buildBoards } from './build-boards.ts'
import { buildDashboards } from './build-dashboards.ts'
import { buildFieldSchemes } from './build-field-schemes.ts'
import { buildContexts, buildFields } from './build-fields.ts'
import { buildFilters, giveFilters } from './build-filters.ts'
import { buildProjects } from './build-projects.ts'
import { buildRules } from './build-rules.ts'
import { buildSchemes } from './build-schemes.ts'
import { buildScreens } from './build-screens.ts'
import { buildWorkflows } from './build-workflows.ts'
import type { Builder } from './builder.ts'
import { readDirectory } from './directory.ts'
import { openInProcess } from './in-process-api.ts'

/**
 * Builds a site from a blueprint, through the site's own operations, so that nothing stands in it
 * that Jira would have refused. The same options and blueprint give the same site, ids included.
 */
export const buildSite = (blueprint: Blueprint, options: SiteOptions): Site => {
  const site = createSite(options)
  const api = openInProcess(site)
  const builder: Builder = { site, api, directory: readDirectory(site, api) }
  buildBasics(builder, blueprint)
  buildFoundations(builder, blueprint)
  buildFields(builder, blueprint)
  buildFieldSchemes(builder, blueprint)
  buildScreens(builder, blueprint)
  buildWorkflows(builder, blueprint)
  buildSchemes(builder, blueprint)
  buildProjects(builder, blueprint)
  buildContexts(builder, blueprint)
  buildFilters(builder, blueprint)
  buildBoards(builder, blueprint)
  buildDashboards(builder, blueprint)
  buildSettings(builder, blueprint)
  buildWebhookQueries(builder, blueprint)
  buildRules(builder, blueprint)
  giveFilters(builder, blueprint)
  return site
}
