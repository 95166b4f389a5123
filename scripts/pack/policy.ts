import { KEYS, readGoverned } from '../../entrypoints/background/governed-keys.ts'
import { NotPacked } from './key.ts'

/** The files by which a browser is told to install the extension and what governs it. */

export type Managed = Record<string, unknown>

/** Every key with a value, to be altered: what an institution sets where it gives no file of its own. */
export const sampleManaged = (sites: readonly string[]): Managed => ({
  practice: JSON.stringify({ practiceVersion: 1, name: '示例单位', resumedUnderThreeMonths: 'block' }), sites, masking: 'names', backup: true, retentionMonths: 24, lock: true, lockIdleMinutes: 30,
})

/** The managed keys that an institution gives. @throws NotPacked where one is unknown or cannot be read */
export function managedOf(text: string): Managed {
  let data: unknown
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    throw new NotPacked('单位设置的文件不是完整的 JSON')
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) throw new NotPacked('单位设置的文件应是一个 JSON 对象')
  const unknown = Object.keys(data).find((k) => ![...KEYS, 'practice', 'profiles'].includes(k))
  if (unknown !== undefined) throw new NotPacked(`单位设置中有不认识的键“${unknown.slice(0, 40)}”`)
  const [wrong] = readGoverned(data).trouble
  if (wrong !== undefined) throw new NotPacked(wrong)
  return { ...data }
}

const escaped = (s: string) => s.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)

/** What Chromium reads to learn the version and where the package lies (the Omaha update manifest, as for self-hosted extensions). */
export function updateXml(id: string, version: string, crxUrl: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">
  <app appid="${escaped(id)}">
    <updatecheck codebase="${escaped(crxUrl)}" version="${escaped(version)}" />
  </app>
</gupdate>
`
}

export interface Install { id: string; updateUrl: string; managed: Managed; /** beyond these hosts the browser itself keeps the extension out; undefined: it does not */ only?: readonly string[] | undefined }

/** The value of ExtensionSettings: installed, not to be removed, updated from the given address and no other. */
export function extensionSettings({ id, updateUrl, only }: Install): Record<string, Record<string, unknown>> {
  const hosts = only === undefined ? {} : { runtime_blocked_hosts: ['*://*'], runtime_allowed_hosts: only.map((p) => p.replace(/\/\*$/, '')) }
  return { [id]: { installation_mode: 'force_installed', update_url: updateUrl, override_update_url: true, toolbar_pin: 'force_pinned', ...hosts } }
}

/** For /etc/chromium/policies/managed (Chrome: /etc/opt/chrome/…, Edge: /etc/opt/edge/…). */
export const chromiumPolicy = (install: Install): string =>
  `${JSON.stringify({ ExtensionSettings: extensionSettings(install), '3rdparty': { extensions: { [install.id]: install.managed } } }, undefined, 2)}\n`

/**
 * For Firefox: distribution/policies.json beside the program, or /etc/firefox/policies/policies.json. The add-on is not signed by Mozilla:
 * without the preference it is silently not installed (tried 2026-11 with ESR 153.7), and releases other than ESR ignore the preference.
 */
export const firefoxPolicy = (id: string, xpiUrl: string, managed: Managed): string =>
  `${JSON.stringify({ policies: {
    ExtensionSettings: { [id]: { installation_mode: 'force_installed', install_url: xpiUrl } }, '3rdparty': { Extensions: { [id]: managed } },
    Preferences: { 'xpinstall.signatures.required': { Value: false, Status: 'locked' } },
  } }, undefined, 2)}\n`
