import axe from 'axe-core'
import type { AxeResults, RunOptions } from 'axe-core'
import type { Page } from '@playwright/test'
import { expect } from './fixtures.ts'

/**
 * axe-core over what we show. It is put into a page once, and only what is asked about comes back: the whole of its answer, with a selector
 * worked out for every element, costs several times what the looking does. Nothing of ours has frames, so none are looked into.
 */

/**
 * The panel's element stands beside the body, where axe cannot tell what is behind a text and gives up on contrast. For the run it is
 * moved into the body; and the page itself, whose faults are not ours, is emptied of what could shine through.
 */
export async function intoBody(page: Page): Promise<void> {
  await page.evaluate(() => {
    const host = document.querySelector('[data-zbscz]')
    if (host) document.body.append(host)
    for (const e of document.body.children) if (e !== host && e instanceof HTMLElement) e.style.visibility = 'hidden'
  })
}

export type Scheme = 'light' | 'dark'
export interface Looked {
  /** serious and critical faults, an element each */
  bad: string[]
  /** every fault, down to the least */
  all: string[]
  /** elements whose contrast was measured and is enough, and those where it could not be measured */
  contrast: { passed: number; undetermined: string[] }
}

/** Looks at the page, or at what is `within` a selector, open shadow trees included. */
export async function look(page: Page, colorScheme: Scheme, within?: string): Promise<Looked> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  /* Only colours depend on the scheme. */
  const options: RunOptions = { selectors: false, iframes: false, preload: false, ...(colorScheme === 'dark' ? { runOnly: ['color-contrast'] } : {}) }
  return page.evaluate(async ([where, how]) => {
    /* Our element in a page stands beside the body, where axe gives up on contrast, and goes back there when it draws. */
    const own = document.querySelector('html > [data-zbscz]')
    if (own && where === '[data-zbscz]') document.body.append(own)
    const put = Reflect.get(window, 'axe') as { run: (where: Document | string, how: RunOptions) => Promise<AxeResults> }
    const { violations, passes, incomplete } = await put.run(where ?? document, how)
    const contrast = (list: typeof passes) => list.filter((r) => r.id === 'color-contrast').flatMap((r) => r.nodes)
    const faults = (list: typeof passes) => list.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)} — ${n.failureSummary?.replace(/\s+/g, ' ').slice(0, 240) ?? ''}`))
    return {
      bad: faults(violations.filter((v) => v.impact === 'serious' || v.impact === 'critical')), all: faults(violations),
      contrast: { passed: contrast(passes).length, undetermined: contrast(incomplete).map((n) => n.html.slice(0, 160)) },
    }
  }, [within, options] as const)
}

/** In both schemes. What axe cannot measure (a text under the edge of a scrolled part) must be the exception. */
export async function sound(page: Page, what: string, within?: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { bad, contrast } = await look(page, colorScheme, within)
    expect(bad, `${what}, ${colorScheme}`).toEqual([])
    expect(contrast.passed, `${what}, ${colorScheme}: contrast is measured at all, and not of a few: ${contrast.undetermined.join('\n')}`).toBeGreaterThan(4 * contrast.undetermined.length)
  }
}
