import { generateKeyPairSync } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Why packing ended; one Chinese line for whoever packs. */
export class NotPacked extends Error { override name = 'NotPacked' }

/** Where the key lies when nobody says where. */
export const usualKey = (home: string): string => path.join(home, '.zhongben-review', 'signing-key.pem')

const within = (folder: string, file: string) => { const r = path.relative(folder, file); return r === '' || (!r.startsWith('..') && !path.isAbsolute(r)) }

/** The nearest folder of a path that exists, links followed. */
function real(file: string): string {
  return existsSync(file) ? realpathSync(file) : path.join(real(path.dirname(file)), path.basename(file))
}

/**
 * The signing key, made once where there is none yet. It is what makes the id: who has it can publish an update that every machine of the
 * institution installs by itself, who loses it must install anew under another id. Hence never in the checkout.
 * @throws NotPacked
 */
export function signingKey(file: string, checkout: string): { pem: string; made: boolean } {
  if (within(realpathSync(checkout), real(file))) throw new NotPacked(`签名私钥不能放在源代码目录里：${file}`)
  if (existsSync(file)) return { pem: readFileSync(file, 'utf8'), made: false }
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } })
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, privateKey, { mode: 0o600, flag: 'wx' })
  return { pem: privateKey, made: true }
}
