import { describe, expect, it } from 'vitest'
import { declaredHosts } from '../../entrypoints/background/hosts.ts'
import { covers, isSitePattern } from '../../entrypoints/background/site-pattern.ts'
import { addressOf, hostMatches } from '../../reading/profile/url.ts'

/** Addresses of courts, and addresses that only look like them, to all of ours that ask whose an address is. The browser itself is asked in attacks-elsewhere.spec.ts. */

const REAL = [
  'http://court.gov.cn/', 'https://zxgk.court.gov.cn/x?y#z', 'HTTPS://ZXGK.COURT.GOV.CN/', 'http://zxgk.court.gov.cn:8080/', 'http://a.b.c.court.gov.cn/', 'http://evil@zxgk.court.gov.cn/', 'http://user:evil.test@zxgk.court.gov.cn/',
  'http://zxgk。court。gov。cn/', 'http://ｃｏｕｒｔ.gov.cn/', 'http:\\\\zxgk.court.gov.cn\\x', 'http://zxgk.cou%72t.gov.cn/',
]
const FAKE = [
  'http://court.gov.cn.example.org/', 'http://zxgk.court.gov.cn@evil.test/', 'http://zxgk.court.gov.cn:80@evil.test/', 'http://zxgk.court.gov.cn%2f@evil.test/', 'http://evil.test/zxgk.court.gov.cn/', 'http://evil.test?.court.gov.cn/', 'http://evil.test#.court.gov.cn',
  'http://evil.test\\.court.gov.cn/', 'http://evilcourt.gov.cn/', 'http://court-gov.cn/', 'http://courtgov.cn/', 'http://gov.cn/', 'http://cn/', 'http://сourt.gov.cn/', 'http://cоurt.gov.cn/', 'http://court.gov.cɴ.test/', 'http://court.gоv.cn/', 'http://xn--curt-55d.gov.cn/',
  'http://court.gov.cn..test/', 'http://[::1]/', 'http://[::ffff:7f00:1]/', 'http://127.0.0.1/', 'http://0x7f.1/', 'http://2130706433/', 'file:///zxgk.court.gov.cn/x', 'data:text/html,http://zxgk.court.gov.cn/', 'blob:http://zxgk.court.gov.cn/0', 'about:blank', 'about:srcdoc',
  'javascript://zxgk.court.gov.cn/', 'ftp://zxgk.court.gov.cn/', 'ws://zxgk.court.gov.cn/', 'filesystem:http://zxgk.court.gov.cn/t/x', 'view-source:http://zxgk.court.gov.cn/', 'chrome-extension://court.gov.cn/', 'http://zxgk.court.gov.cn.evil.test./',
]
const ours = (url: string) => declaredHosts('production').some((p) => covers(p, new URL(url)))
/* As a page says it: addresses come to the reader as the browser writes them. */
const profiled = (url: string) => { const a = addressOf(new URL(url).href); return a !== undefined && hostMatches(a.host, '*.court.gov.cn') }

describe('whose address it is', () => {
  it.each(REAL)('%s is of a court', (url) => expect([ours(url), profiled(url)]).toEqual([true, true]))
  it.each(FAKE)('%s is not', (url) => expect([ours(url), profiled(url)]).toEqual([false, false]))
  it('a dot behind the name is the same name', () => expect(ours('http://zxgk.court.gov.cn./')).toBe(true))
  it('what is shown is written in letters that cannot be mistaken', () => {
    for (const url of [...REAL, ...FAKE].map((u) => new URL(u)).filter((u) => u.protocol === 'http:' || u.protocol === 'https:')) expect(url.hostname).toMatch(/^[a-z0-9.:[\]_-]+$/)
  })
  it.each([
    '*://*/*', '*://*.*/*', '*://court.gov.cn*/*', '*://*court.gov.cn/*', '*://court.*.cn/*', '*://user@court.gov.cn/*', '*://court.gov.cn:80/*', '*://court.gov.cn./*', '*://сourt.gov.cn/*', '*://Court.gov.cn/*', '*://[::1]/*', 'file:///*', 'data:*', '*://court.gov.cn/x/*',
    '*://court.gov.cn', '*://court..cn/*', '*://.court.gov.cn/*', '*://court.gov.cn/*\n', ' *://court.gov.cn/*', '*://court.gov.cn/*#', 'javascript://*.court.gov.cn/*', 'chrome-extension://*.court.gov.cn/*', '*://*.court.gov.cn%2eevil.test/*', '',
  ])('%j is no pattern that a policy may set', (pattern) => expect(isSitePattern(pattern)).toBe(false))
})
