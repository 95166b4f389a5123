import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const UNIT = fileURLToPath(new URL('test/unit/', import.meta.url))
/* Files that put something else in the place of a module, or of a built-in, have a process of their own; the others share one, and with it what they import. */
const ALONE = readdirSync(UNIT).filter((f) => f.endsWith('.test.ts') && /\bvi\.(?:mock|doMock|stubGlobal|useFakeTimers)\(/.test(readFileSync(UNIT + f, 'utf8'))).map((f) => `test/unit/${f}`)

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'node',
    /* Generous: machines are shared, and what must be fast is bounded by ratios. */
    testTimeout: 240_000,
    setupFiles: ['test/properties.ts'],
    projects: [
      { extends: true, test: { name: 'together', isolate: false, include: ['test/unit/**/*.test.ts', 'test/rules/**/*.test.ts'], exclude: ALONE } },
      { extends: true, test: { name: 'alone', isolate: true, include: ALONE } },
    ],
  },
})
