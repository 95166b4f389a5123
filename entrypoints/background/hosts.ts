/**
 * Public hosts of courts and procuratorates where the extension is on from the start. Every other site is asked for
 * one by one. Seen in public material (2026-11): 执行信息公开网、在线服务、裁判文书网、最高检、地方法院与检察院门户、诉讼无忧.
 */
const PUBLIC_HOSTS = [
  '*://*.court.gov.cn/*',
  '*://*.chinacourt.org/*',
  '*://*.sdcourt.gov.cn/*',
  '*://*.hncourt.gov.cn/*',
  '*://*.hbfy.gov.cn/*',
  '*://*.spp.gov.cn/*',
  '*://*.jsjc.gov.cn/*',
  '*://*.susong51.com/*',
]

/** The demonstration platform and the tests stand on loopback; no build for users declares it. */
export function declaredHosts(mode: string): string[] {
  return mode === 'demo' || mode === 'test' ? [...PUBLIC_HOSTS, 'http://127.0.0.1/*'] : PUBLIC_HOSTS
}
