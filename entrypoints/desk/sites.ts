import { browser } from 'wxt/browser'
import type { SettingsViewProps } from '../../components/desk/settings-view.tsx'
import { governed } from '../background/governed.ts'
import { declaredHosts } from '../background/hosts.ts'
import { packedSites } from '../background/sites.ts'

/** The sites on which the extension runs, as the browser grants them, and those of policy that wait for the browser's leave. */
export async function listSites(): Promise<SettingsViewProps['sites']> {
  const [{ origins = [] }, { sites }] = await Promise.all([browser.permissions.getAll(), governed()])
  const declared = declaredHosts(import.meta.env.MODE)
  const granted = new Set(origins)
  const byPolicy = [...new Set([...packedSites(), ...sites])].filter((o) => !declared.includes(o))
  const policy = await Promise.all(byPolicy.map(async (origin) => ({ origin, by: 'policy' as const, waiting: !granted.has(origin) && !(await browser.permissions.contains({ origins: [origin] })) })))
  const own = origins.filter((o) => !declared.includes(o) && !byPolicy.includes(o))
  return [...policy, ...own.map((origin) => ({ origin, by: 'enabled' as const })), ...declared.map((origin) => ({ origin, by: 'built-in' as const }))]
}

/** Gives a permission back; the background then stops reading there. Rejects when the browser keeps it. */
export async function removeSite(origin: string): Promise<void> {
  if (!(await browser.permissions.remove({ origins: [origin] }))) throw new Error('浏览器没有收回权限')
}

/** Asks the browser for a site of policy; only within a click. Rejects when its user says no. */
export async function allowSite(origin: string): Promise<void> {
  if (!(await browser.permissions.request({ origins: [origin] }))) throw new Error('浏览器没有给予权限')
}
