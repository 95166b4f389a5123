import { defineConfig } from 'wxt'
import { declaredHosts } from './entrypoints/background/hosts.ts'
import { GECKO_ID } from './scripts/pack/manifest.ts'
import { caseExamples } from './scripts/case-examples.ts'

/*
 * Least permission: the declared public hosts, everything else on request for one origin at a time. Nothing is
 * web-accessible, so that no page can tell that the extension is there. `connect-src 'none'`: extension pages can send nothing.
 */
export default defineConfig({
  imports: false,
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  manifest: ({ mode, browser }) => ({
    name: '终本审查助手',
    short_name: '终本审查',
    description: '在办案平台页面中核对“四个不批”，标出依据的原文，批注并导出清单。数据只保存在本机。',
    minimum_chrome_version: '102',
    /* `idle`, `alarms`: the lock closes when nobody is at the machine (entrypoints/background/idle-lock.ts). */
    permissions: ['storage', 'scripting', 'activeTab', 'unlimitedStorage', 'idle', 'alarms'],
    host_permissions: declaredHosts(mode),
    optional_host_permissions: ['*://*/*', 'file:///*'],
    action: { default_title: '终本审查助手' },
    commands: {
      'show-panel': { suggested_key: { default: 'Alt+Shift+Z' }, description: '打开或者收起本页的审查面板' },
      annotate: { suggested_key: { default: 'Alt+Shift+A' }, description: '批注选中的文字' },
    },
    content_security_policy: { extension_pages: "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'" },
    incognito: 'not_allowed',
    /* What an institution may set: public/managed.json. */
    storage: { managed_schema: 'managed.json' },
    /* A fixed id, which a policy can name; storage.session is there since 115. */
    ...(browser === 'firefox' ? { browser_specific_settings: { gecko: { id: GECKO_ID, strict_min_version: '115.0', data_collection_permissions: { required: ['none' as const] } } } } : {}),
  }),
  vite: () => ({
    plugins: [caseExamples('rules/catalogue')],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target: 'chrome102' },
  }),
})
