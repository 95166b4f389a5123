import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    environment: 'node',
    /* Generous: machines are shared, and what must be fast is bounded by ratios. */
    testTimeout: 60_000,
    include: ['test/unit/**/*.test.ts', 'test/rules/**/*.test.ts'],
  },
})
