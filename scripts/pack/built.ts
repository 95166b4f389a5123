import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { NotPacked } from './key.ts'
import { institutionManifest } from './manifest.ts'
import { zipOf, type PackedFile } from './zip.ts'

const filesOf = (folder: string): PackedFile[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile())
  .map((e) => path.join(e.parentPath, e.name)).map((file) => ({ path: path.relative(folder, file).replaceAll(path.sep, '/'), bytes: readFileSync(file) }))

/** A built extension as an archive, with the institution's manifest in the place of the built one. `version`: another than the built one, to try an update. */
export function builtArchive(folder: string, { sites, updateUrl, version }: { sites: readonly string[]; updateUrl?: string; version?: string }): { archive: Buffer; version: string } {
  const files = filesOf(folder)
  const own = files.find((f) => f.path === 'manifest.json')
  if (!own) throw new NotPacked(`没有找到构建结果 ${folder}`)
  const built = institutionManifest(JSON.parse(Buffer.from(own.bytes).toString('utf8')), sites, updateUrl)
  const manifest = version === undefined ? built : { ...built, version }
  return { archive: zipOf(files.map((f) => (f === own ? { ...f, bytes: Buffer.from(JSON.stringify(manifest)) } : f))), version: manifest.version }
}
