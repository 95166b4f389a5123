import * as z from 'zod/mini'
import { isSitePattern } from '../../entrypoints/background/site-pattern.ts'
import { NotPacked } from './key.ts'

/** The id of the add-on in Firefox; a policy names it. */
export const GECKO_ID = 'zhongben-review@extension.invalid'

const shape = z.looseObject({ version: z.string().check(z.regex(/^\d+(?:\.\d+){0,3}$/)), host_permissions: z.array(z.string()), browser_specific_settings: z.optional(z.unknown()) })
export type Manifest = z.output<typeof shape>

/** @throws NotPacked for what is no site */
export function sitesOf(given: string): string[] {
  const sites = given.split(/[\s,，]+/).filter((s) => s !== '')
  const wrong = sites.find((s) => !isSitePattern(s))
  if (wrong !== undefined) throw new NotPacked(`“${wrong.slice(0, 100)}”不是网站的匹配式；应如 *://*.example.cn/* 或 http://oa/*（不写端口和路径）`)
  return [...new Set(sites)]
}

/**
 * The manifest as an institution installs it. Its sites are required permissions, for these alone are granted on installation by policy
 * (optional ones are not: tried 2026-11 with Chromium 156). `updateUrl`: where Chromium looks for updates.
 */
export function institutionManifest(built: unknown, sites: readonly string[], updateUrl?: string): Manifest {
  const manifest = shape.parse(built)
  return { ...manifest, host_permissions: [...new Set([...manifest.host_permissions, ...sites])], ...(updateUrl === undefined ? {} : { update_url: updateUrl }) }
}
