import { extensionSettings, type Install } from './policy.ts'

/** The same policy for the registry of Windows, where Chromium's browsers read it; to be imported, or copied into a group policy object. */

/** Keys under HKEY_LOCAL_MACHINE. */
export const BROWSER_KEYS = { chrome: 'SOFTWARE\\Policies\\Google\\Chrome', edge: 'SOFTWARE\\Policies\\Microsoft\\Edge', chromium: 'SOFTWARE\\Policies\\Chromium' } as const

const quoted = (s: string) => `"${s.replace(/[\\"]/g, '\\$&')}"`

/** A key with its values; a list becomes a key of its own with the values 1, 2, … (so Chromium reads it), and no other extension's settings are touched. */
function keyOf(name: string, values: Readonly<Record<string, unknown>>): string[] {
  const entries = Object.entries(values)
  const line = (key: string, v: unknown) => `${quoted(key)}=${typeof v === 'boolean' || typeof v === 'number' ? `dword:${Number(v).toString(16).padStart(8, '0')}` : quoted(typeof v === 'string' ? v : JSON.stringify(v))}`
  const lists = entries.flatMap(([k, v]) => (Array.isArray(v) ? keyOf(`${name}\\${k}`, Object.fromEntries(v.map((x, i) => [String(i + 1), x]))) : []))
  return [`[${name}]`, ...entries.filter(([, v]) => !Array.isArray(v)).map(([k, v]) => line(k, v)), '', ...lists]
}

/** The text of a .reg file; saved as UTF-16 with a byte order mark, as Windows writes them itself. */
export function registryFile(browser: keyof typeof BROWSER_KEYS, install: Install): Buffer {
  const root = `HKEY_LOCAL_MACHINE\\${BROWSER_KEYS[browser]}`
  const settings = Object.entries(extensionSettings(install)).flatMap(([id, s]) => keyOf(`${root}\\ExtensionSettings\\${id}`, s))
  const lines = ['Windows Registry Editor Version 5.00', '', ...settings, ...keyOf(`${root}\\3rdparty\\extensions\\${install.id}\\policy`, install.managed)]
  return Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`, 'utf16le')
}
