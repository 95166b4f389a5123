import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtArchive } from '../../scripts/pack/built.ts'
import { crxOf, idOf, openCrx } from '../../scripts/pack/crx.ts'
import { signingKey } from '../../scripts/pack/key.ts'
import { institutionManifest, sitesOf } from '../../scripts/pack/manifest.ts'
import { chromiumPolicy, firefoxPolicy, managedOf, sampleManaged, updateXml } from '../../scripts/pack/policy.ts'
import { registryFile } from '../../scripts/pack/registry.ts'
import { zipOf } from '../../scripts/pack/zip.ts'

/** What `npm run pack` makes: the package, its id, and the files that tell a browser to install it. `npm run try:policy` has a browser take them. */

let folder = ''
beforeAll(() => { folder = mkdtempSync(path.join(tmpdir(), 'zhongben-pack-')) })
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const { privateKey: PEM } = generateKeyPairSync('rsa', { modulusLength: 2048, privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } })
const ID = 'a'.repeat(32)

describe('the package', () => {
  it('derives the id as Chromium does', () => {
    const der = Buffer.from('a public key')
    const id = idOf(der)
    expect(id).toMatch(/^[a-p]{32}$/)
    expect([...id].map((c) => (c.charCodeAt(0) - 97).toString(16)).join('')).toBe(createHash('sha256').update(der).digest('hex').slice(0, 32))
  })
  it('begins with Cr24, version 3, and holds the archive and a signature that holds', () => {
    const archive = zipOf([{ path: 'manifest.json', bytes: Buffer.from('{}') }])
    const { bytes, id } = crxOf(archive, PEM)
    expect(bytes.subarray(0, 8).toString('latin1')).toBe('Cr24\x03\0\0\0')
    expect(bytes.subarray(12 + bytes.readUInt32LE(8)).equals(archive)).toBe(true)
    expect(openCrx(bytes)).toEqual({ id, archive })
    expect(crxOf(archive, PEM).bytes.equals(bytes), 'the same again').toBe(true)
  })
  it('is byte for byte as the browser reads it: the id at the end of the head, the signature before it', () => {
    const archive = Buffer.from('an archive')
    const { bytes } = crxOf(archive, PEM)
    const head = bytes.subarray(12, 12 + bytes.readUInt32LE(8))
    const der = createPublicKey(PEM).export({ type: 'spki', format: 'der' })
    const signed = Buffer.concat([Buffer.from([0x0a, 16]), createHash('sha256').update(der).digest().subarray(0, 16)])
    expect(head.subarray(-22)).toEqual(Buffer.concat([Buffer.from([0x82, 0xf1, 0x04, 18]), signed]))
    const signature = head.subarray(-22 - 256, -22)
    expect(head.subarray(-22 - 259, -22 - 256)).toEqual(Buffer.from([0x12, 0x80, 0x02]))
    expect(verify('sha256', Buffer.concat([Buffer.from('CRX3 SignedData\0'), Buffer.from([18, 0, 0, 0]), signed, archive]), PEM, signature)).toBe(true)
  })
  it.each([['its last byte', -1], ['the id', -200], ['the key', 40]])('a package altered in %s is refused', (_, at) => {
    const { bytes } = crxOf(Buffer.alloc(100), PEM)
    const place = at < 0 ? bytes.length + at : at
    const altered = Buffer.from(bytes)
    altered[place] = (altered[place] ?? 0) ^ 1
    expect(() => openCrx(altered)).toThrow()
  })
  it('a key that is not RSA is refused', () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256', privateKeyEncoding: { type: 'pkcs8', format: 'pem' }, publicKeyEncoding: { type: 'spki', format: 'pem' } })
    expect(() => crxOf(Buffer.alloc(4), privateKey)).toThrow('RSA')
  })
  it('the archive gives its files back, in order of name, and the same bytes each time', () => {
    const files = [{ path: 'b/乙.txt', bytes: Buffer.from('乙'.repeat(99)) }, { path: 'a.txt', bytes: Buffer.from('甲') }]
    const zip = zipOf(files)
    const found: string[] = []
    for (let at = 0; zip.readUInt32LE(at) === 0x04034b50;) {
      const name = zip.subarray(at + 30, at + 30 + zip.readUInt16LE(at + 26)).toString()
      const from = at + 30 + zip.readUInt16LE(at + 26)
      found.push(`${name} ${inflateRawSync(zip.subarray(from, from + zip.readUInt32LE(at + 18))).toString()}`)
      at = from + zip.readUInt32LE(at + 18)
    }
    expect(found).toEqual(['a.txt 甲', `b/乙.txt ${'乙'.repeat(99)}`])
    expect(zipOf([...files].reverse()).equals(zip)).toBe(true)
  })
  it('the sites of the institution are required permissions, so that installing grants them; nothing else is altered', () => {
    const built = { manifest_version: 3, version: '1.2.3', host_permissions: ['*://*.court.gov.cn/*'], permissions: ['storage'] }
    expect(institutionManifest(built, ['http://oa/*', '*://*.court.gov.cn/*'], 'file:///x/update.xml'))
      .toEqual({ ...built, host_permissions: ['*://*.court.gov.cn/*', 'http://oa/*'], update_url: 'file:///x/update.xml' })
    expect(() => sitesOf('http://oa/*,*://*/*')).toThrow('*://*/*')
    const build = path.join(folder, 'build')
    mkdirSync(build)
    writeFileSync(path.join(build, 'manifest.json'), JSON.stringify(built))
    expect(builtArchive(build, { sites: [] }).version).toBe('1.2.3')
    expect(() => builtArchive(folder, { sites: [] })).toThrow('没有找到')
  })
})

describe('the key', () => {
  it('is made once, for its owner alone, and read from then on', () => {
    const file = path.join(folder, 'keys/one.pem')
    const first = signingKey(file, process.cwd())
    expect(first.made).toBe(true)
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o077).toBe(0)
    expect(signingKey(file, process.cwd())).toEqual({ pem: first.pem, made: false })
  })
  it('is never made in the checkout, by a link either', () => {
    const checkout = path.join(folder, 'checkout')
    mkdirSync(checkout)
    symlinkSync(checkout, path.join(folder, 'elsewhere'))
    expect(() => signingKey(path.join(checkout, 'out/key.pem'), checkout)).toThrow('不能放在源代码目录里')
    expect(() => signingKey(path.join(folder, 'elsewhere/key.pem'), checkout)).toThrow('不能放在源代码目录里')
    expect(signingKey(path.join(folder, 'checkout-keys/key.pem'), checkout).made).toBe(true)
  })
})

describe('what the browser is told', () => {
  const install = { id: ID, updateUrl: 'http://oa/zb/update.xml', managed: sampleManaged(['http://oa/*']) }
  it('the update file names id, version and package, whatever stands in the address', () => {
    expect(updateXml(ID, '1.2.3', 'http://oa/a&b.crx')).toContain(`<app appid="${ID}">\n    <updatecheck codebase="http://oa/a&#38;b.crx" version="1.2.3" />`)
  })
  it('Chromium: installed by force, updated from there and nowhere else; hosts are closed only where asked', () => {
    const policy: unknown = JSON.parse(chromiumPolicy(install))
    expect(policy).toEqual({
      ExtensionSettings: { [ID]: { installation_mode: 'force_installed', update_url: 'http://oa/zb/update.xml', override_update_url: true, toolbar_pin: 'force_pinned' } },
      '3rdparty': { extensions: { [ID]: install.managed } },
    })
    expect(JSON.parse(chromiumPolicy({ ...install, only: ['http://oa/*'] }))).toMatchObject({ ExtensionSettings: { [ID]: { runtime_blocked_hosts: ['*://*'], runtime_allowed_hosts: ['http://oa'] } } })
  })
  it('Windows: the same in the registry, in UTF-16, quotes and backslashes kept, without touching other extensions', () => {
    const bytes = registryFile('edge', { ...install, managed: { practice: '{"a":"b\\c"}', backup: false, retentionMonths: 24, sites: ['http://oa/*'] } })
    expect(bytes.subarray(0, 2).toString('hex')).toBe('fffe')
    const own = `[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Edge\\3rdparty\\extensions\\${ID}\\policy`
    const text = bytes.toString('utf16le')
    expect(text).toContain(`${own}]\r\n"practice"="{\\"a\\":\\"b\\\\c\\"}"\r\n"backup"=dword:00000000\r\n"retentionMonths"=dword:00000018\r\n`)
    expect(text).toContain(`${own}\\sites]\r\n"1"="http://oa/*"\r\n`)
    expect(text).toContain(`\\Edge\\ExtensionSettings\\${ID}]\r\n"installation_mode"="force_installed"`)
    expect(text).not.toContain('Edge\\ExtensionSettings]')
  })
  it('Firefox: by its own id', () => {
    expect(JSON.parse(firefoxPolicy('a@b', 'http://oa/x.xpi', { backup: false }))).toEqual({ policies: {
      ExtensionSettings: { 'a@b': { installation_mode: 'force_installed', install_url: 'http://oa/x.xpi' } }, '3rdparty': { Extensions: { 'a@b': { backup: false } } },
      Preferences: { 'xpinstall.signatures.required': { Value: false, Status: 'locked' } },
    } })
  })
  it('what the institution sets is checked before it is written', () => {
    expect(managedOf('\ufeff{"backup":false}')).toEqual({ backup: false })
    expect(() => managedOf('{"bakcup":false}')).toThrow('bakcup')
    expect(() => managedOf('{"retentionMonths":0}')).toThrow('retentionMonths')
    expect(() => managedOf('[1]')).toThrow('JSON 对象')
    expect(() => managedOf('{')).toThrow('不是完整的 JSON')
  })
})
