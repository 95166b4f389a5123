import { browser } from 'wxt/browser'
import type { SettingsViewProps } from '../../components/desk/settings-view.tsx'
import { declaredHosts } from '../background/hosts.ts'

/** The sites on which the extension runs, as the browser grants them. */
export async function listSites(): Promise<SettingsViewProps['sites']> {
  const { origins = [] } = await browser.permissions.getAll()
  const declared = new Set(declaredHosts(import.meta.env.MODE))
  const allowed = origins.filter((o) => !declared.has(o))
  return [...allowed.map((origin) => ({ origin, by: 'enabled' as const })), ...[...declared].map((origin) => ({ origin, by: 'built-in' as const }))]
}

/** Gives a permission back; the background then stops reading there. Rejects when the browser keeps it. */
export async function removeSite(origin: string): Promise<void> {
  if (!(await browser.permissions.remove({ origins: [origin] }))) throw new Error('浏览器没有收回权限')
}
