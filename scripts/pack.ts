import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { declaredHosts } from '../entrypoints/background/hosts.ts'
import { builtArchive } from './pack/built.ts'
import { crxOf } from './pack/crx.ts'
import { NotPacked, signingKey, usualKey } from './pack/key.ts'
import { GECKO_ID, sitesOf } from './pack/manifest.ts'
import { chromiumPolicy, firefoxPolicy, managedOf, sampleManaged, updateXml } from './pack/policy.ts'
import { registryFile } from './pack/registry.ts'

/**
 * `npm run pack`: what an institution's IT department needs to install the built extension offline under a fixed id and to govern it by
 * policy (docs/install.md). Run by scripts/run.mjs after both builds.
 */

const ROOT = path.resolve(import.meta.dirname, '..')

function pack(): void {
  const { values } = parseArgs({ options: { key: { type: 'string' }, out: { type: 'string' }, url: { type: 'string' }, sites: { type: 'string' }, managed: { type: 'string' }, only: { type: 'boolean' }, 'chromium-only': { type: 'boolean' } } })
  const from = process.env.INIT_CWD ?? process.cwd()
  const out = path.resolve(from, values.out ?? path.join(ROOT, 'out/pack'))
  const keyFile = path.resolve(from, values.key ?? usualKey(homedir()))
  const base = (values.url ?? pathToFileURL(out).href).replace(/\/*$/, '/')
  if (!/^(?:https?|file):\/\//.test(base)) throw new NotPacked('--url 应是内网地址（http://、https://）或者 file:// 地址')
  const sites = sitesOf(values.sites ?? '')
  const managed = values.managed === undefined ? sampleManaged(sites) : managedOf(readFileSync(path.resolve(from, values.managed), 'utf8'))
  const { pem, made } = signingKey(keyFile, ROOT)
  const updateUrl = `${base}update.xml`
  const { archive, version } = builtArchive(path.join(ROOT, '.output/chrome-mv3'), { sites, updateUrl })
  const { bytes, id } = crxOf(archive, pem)
  const crx = `zhongben-review-${version}.crx`, xpi = `zhongben-review-${version}-firefox.xpi`
  const install = { id, updateUrl, managed, only: values.only ? [...declaredHosts('production'), ...sites] : undefined }
  const results: [name: string, content: string | Buffer][] = [
    [crx, bytes], ['update.xml', updateXml(id, version, base + crx)], ['chromium-policy.json', chromiumPolicy(install)],
    ['windows-chrome.reg', registryFile('chrome', install)], ['windows-edge.reg', registryFile('edge', install)], ['windows-chromium.reg', registryFile('chromium', install)],
    ['id.txt', `${id}\n`],
  ]
  if (!values['chromium-only']) results.push([xpi, builtArchive(path.join(ROOT, '.output/firefox-mv3'), { sites }).archive], ['firefox-policies.json', firefoxPolicy(GECKO_ID, base + xpi, managed)])
  results.push(['SHA256SUMS', results.map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`).join('')])
  mkdirSync(out, { recursive: true })
  for (const [name, content] of results) writeFileSync(path.join(out, name), content)
  console.log(`扩展编号（固定）：${id}\n版本：${version}\n更新地址：${updateUrl}\n签名私钥：${keyFile}${made ? '（新生成，请离线备份；遗失后不能以同一编号更新）' : ''}\n已写入 ${out}：${results.map(([name]) => name).join('、')}`)
  if (values.managed === undefined) console.log('策略文件中的单位设置是示例，使用前请修改（docs/install.zh-CN.md）。')
}

try {
  pack()
} catch (error) {
  console.error(`没有打包：${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
}
