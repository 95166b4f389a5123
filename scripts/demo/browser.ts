import { chromium, type BrowserContext } from '@playwright/test'

export interface Opened {
  context: BrowserContext
  extensionId: string
}

/** A Chromium with the built extension in a profile of its own. Ends the program with one line when it cannot be started. */
export async function openBrowser({ extension, profile, headless, viewport, colorScheme }: { extension: string; profile: string; headless: boolean; viewport?: { width: number; height: number }; colorScheme?: 'light' | 'dark' }): Promise<Opened> {
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: process.env.CHROME_PATH ?? '', headless, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', acceptDownloads: true,
      viewport: headless ? (viewport ?? { width: 1280, height: 800 }) : null, ...(colorScheme ? { colorScheme } : {}),
      args: [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`, '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--lang=zh-CN',
        ...(process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...(headless ? ['--disable-gpu'] : [])],
    })
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker', { timeout: 20_000 }))
    return { context, extensionId: new URL(worker.url()).host }
  } catch (error) {
    console.error(`浏览器或者扩展没有启动：${error instanceof Error ? error.message.split('\n')[0] : '原因不明'}。品牌版 Chrome 不接受命令行加载扩展，请改用 Chromium 或 Edge（环境变量 CHROME_PATH）。`)
    process.exit(1)
  }
}
